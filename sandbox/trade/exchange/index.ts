export { requireFetched } from './use-cases/ensure-rates.ts'
export { RELEASE_HELD } from './use-cases/keep-fetched.ts'
export { ratesFor, type FoundRate, type RateFound } from './use-cases/look-up-rates.ts'
export { putFeed } from './store.ts'
