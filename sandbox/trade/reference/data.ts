import holidaysJson from '../../../fixtures/calendar/holidays.json' with { type: 'json' }
import cadTypesJson from '../../../fixtures/codes/cad-types.json' with { type: 'json' }
import dutyTypesJson from '../../../fixtures/codes/duty-types.json' with { type: 'json' }
import paymentCodesJson from '../../../fixtures/codes/payment-codes.json' with { type: 'json' }
import simaCodesJson from '../../../fixtures/codes/sima-codes.json' with { type: 'json' }
import specialAuthoritiesJson from '../../../fixtures/codes/special-authorities.json' with { type: 'json' }
import transportModesJson from '../../../fixtures/codes/transport-modes.json' with { type: 'json' }
import unitDefinitionsJson from '../../../fixtures/codes/unit-definitions.json' with { type: 'json' }
import unitsJson from '../../../fixtures/codes/units.json' with { type: 'json' }
import vfdCodesJson from '../../../fixtures/codes/vfd-codes.json' with { type: 'json' }
import carriersJson from '../../../fixtures/places/carriers.json' with { type: 'json' }
import countriesJson from '../../../fixtures/places/countries.json' with { type: 'json' }
import currenciesJson from '../../../fixtures/places/currencies.json' with { type: 'json' }
import officesJson from '../../../fixtures/places/offices.json' with { type: 'json' }
import type {
  CodeList,
  RawCarrier,
  RawClosing,
  RawCode,
  RawCountry,
  RawCurrency,
  RawHoliday,
  RawHolidayDay,
  RawOffice,
  RawUnitDefinition,
  RawUsState,
} from './raw.ts'

/** The one place where countries, offices, codes and holidays enter the program. */
interface ReferenceData {
  readonly countries: readonly RawCountry[]
  readonly usStates: readonly RawUsState[]
  readonly currencies: readonly RawCurrency[]
  readonly offices: readonly RawOffice[]
  readonly carriers: readonly RawCarrier[]
  readonly holidays: readonly RawHoliday[]
  readonly holidayDays: readonly RawHolidayDay[]
  readonly bankOfCanada: readonly RawClosing[]
  /** Of lists whose rows have none of their own. */
  readonly grades: Readonly<Record<'countries' | 'currencies' | 'carriers', string>>
  readonly unitDefinitions: readonly RawUnitDefinition[]
  readonly codes: Readonly<Record<CodeList, readonly RawCode[]>>
}

export const REFERENCE_DATA: ReferenceData = {
  countries: countriesJson.countries,
  usStates: countriesJson.usStates,
  currencies: currenciesJson.currencies,
  offices: officesJson.offices,
  carriers: carriersJson.carriers,
  holidays: holidaysJson.holidays,
  holidayDays: holidaysJson.days,
  bankOfCanada: holidaysJson.bankOfCanada,
  grades: {
    countries: countriesJson.provenance.grade,
    currencies: currenciesJson.provenance.grade,
    carriers: carriersJson.provenance.grade,
  },
  unitDefinitions: unitDefinitionsJson.definitions,
  codes: {
    cadTypes: cadTypesJson.cadTypes,
    dutyTypes: dutyTypesJson.dutyTypes,
    paymentCodes: paymentCodesJson.paymentCodes,
    simaCodes: simaCodesJson.simaCodes,
    specialAuthorities: specialAuthoritiesJson.specialAuthorities,
    transportModes: transportModesJson.transportModes,
    units: unitsJson.units,
    vfdCodes: vfdCodesJson.vfdCodes,
  },
}
