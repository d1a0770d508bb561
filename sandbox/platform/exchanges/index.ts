export { ExchangeRecord } from './record.ts'
export { recordExchanges } from './recording-routes.ts'
