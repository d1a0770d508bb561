export { addToNotice, type Notice, type NoticeEntry } from './store.ts'
