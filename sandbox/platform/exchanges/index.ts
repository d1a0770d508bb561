export { ExchangeRecord, exchangeLimitsOf } from './record.ts'
export { recordExchanges } from './recording-routes.ts'
