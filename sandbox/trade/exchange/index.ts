export { ensureDays } from './ensure-jobs.ts'
export { RELEASE_HELD } from './keep-store.ts'
export { ratesFor, type FoundRate, type RateFound } from './lookup-store.ts'
export { putFeed } from './store.ts'
