export { eventStream, follow, type Told } from './follow.ts'
export { Seats } from './seats.ts'
