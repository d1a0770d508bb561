export { Bell } from './bell.ts'
export { Seats } from './seats.ts'
