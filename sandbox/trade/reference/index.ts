export { parseAuthority } from './authority.ts'
export { bilingual, type Bilingual } from './bilingual.ts'
export { codeIn, codesOf, type Code } from './code.ts'
export { allCountries, countryFor, countryOf, originFor, usStates, type Place } from './country.ts'
export {
  currencyFor,
  ratedCurrencies,
  type Currency,
  type RateKeeper,
  type RatedCurrency,
} from './currency.ts'
export type { CodeList } from './raw.ts'
export {
  bankOfCanadaHolidays,
  closingsOfBank,
  holidaysOf,
  type Closing,
  type Holiday,
} from './holiday.ts'
export { lazily } from './lazily.ts'
export {
  allCarriers,
  allOffices,
  carrierFor,
  officeFor,
  type Carrier,
  type Office,
} from './place.ts'
export { lists } from './lists.ts'
export { referenceRoutes } from './routes.ts'
export { US_STATE_OF_ORIGIN } from './sources.ts'
export { convert, type Converted, type StatedQuantity } from './unit.ts'
