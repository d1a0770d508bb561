export { notices, tell, type Notice } from './store.ts'
export { noticeRoutes } from './routes.ts'
