export { tell, type Notice } from './store.ts'
