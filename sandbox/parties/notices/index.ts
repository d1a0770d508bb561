export { addToNotice, type Notice } from './store.ts'
