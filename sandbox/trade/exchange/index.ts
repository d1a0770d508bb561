export { ensureDays } from './ensure-jobs.ts'
export {
  EXCHANGE_TARGET,
  exchangeFaultKinds,
  type FaultDetail,
  type FaultKind,
} from './fault-kinds.ts'
export { exchangeDueHandlers } from './jobs.ts'
export { RELEASE_HELD } from './keep-store.ts'
export { rateFor, type FoundRate, type RateFound } from './lookup-store.ts'
export { exchangeProblems } from './problems.ts'
export { exchangeRoutes } from './routes.ts'
export { seedRates, type Seeding } from './seed.ts'
export { exchangeSources } from './sources.ts'
export { exchangeCollections, putFeed } from './store.ts'
