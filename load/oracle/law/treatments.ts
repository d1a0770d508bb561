import { isInForce, type Validity } from '../day.ts'
import { countryOf, type Item, type Journey } from '../goods.ts'

/**
 * Who may claim which treatment when, from the Customs Tariff, its orders and the agreements: written down
 * from the law, not from the fixtures.
 */
interface Treatment extends Validity {
  readonly code: string
  readonly abbreviation: string
  /** Undefined is any country. */
  readonly entitled?: readonly Period[]
  readonly withdrawn?: readonly Period[]
}

interface Period extends Validity {
  readonly countries: string
  /** Whether goods in transit on the day of the change kept the treatment. */
  readonly spares?: true
  /** The tariff item that the withdrawal leaves alone. */
  readonly except?: string
}

const ENDED_2024 = { to: '2024-12-31', spares: true } as const

/** SOR/2022-35, made again as SOR/2022-209. */
const MFN_WITHDRAWN: readonly Period[] = [
  { countries: 'KP' },
  { countries: 'RU BY', from: '2022-03-02', to: '2022-10-07', spares: true },
  { countries: 'RU BY', from: '2022-10-08', except: '2844.43.00' },
]

const CARIBBEAN = 'AI AG BS BB BZ BM VG KY DM GD GY JM MS KN LC VC TT TC'

const LEAST_DEVELOPED: readonly Period[] = [
  {
    countries:
      'AF AO BD BJ BT BF BI CF TD KH KM CD DJ ER ET GM GN GW HT KI LA LS LR MG ML MR MW MZ NE NP RW ST SN SL SB SO SS SD TG TL TZ UG YE ZM',
  },
  { countries: 'MM', from: '2015-03-13' },
  { countries: 'CV TV VU WS', ...ENDED_2024 },
]

/** SOR/2013-161 from 2015, SOR/2023-207 from 2025. */
const PREFERENTIAL: readonly Period[] = [
  {
    countries:
      'AF AI AO BD BJ BT BO IO BF BI KH CM CV CF TD CX CC KM CG CD CK CI DJ EG SV ER ET FK GM GH GN GW HT HN KE KI LA LS LR MG MW ML MR FM MN MS MA MZ NP NI NE NG NU NF PK PG PH PN RW WS SH ST SN SL SB SO LK SD SZ SY TJ TZ TL TG TK UG UA UZ VU YE ZM ZW SS MM KG',
  },
  { countries: 'AM BZ FJ GE GT GY IQ MD MH NR PY TM TO TV VG VN', ...ENDED_2024 },
  { countries: 'LB TN', from: '2025-01-01' },
]

const EUROPE: readonly Period[] = [
  { countries: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE' },
  { countries: 'AD MC SM GF GP MQ YT RE BL MF' },
  { countries: 'GB', to: '2020-12-31', spares: true },
]

const PACIFIC: readonly Period[] = [
  { countries: 'AU JP MX NZ SG' },
  { countries: 'VN', from: '2019-01-14' },
  { countries: 'PE', from: '2021-09-19' },
  { countries: 'MY', from: '2022-11-29' },
  { countries: 'CL', from: '2023-02-21' },
  { countries: 'BN', from: '2023-07-12' },
]

function agreement(code: string, abbreviation: string, countries: string): Treatment {
  return { code, abbreviation, entitled: [{ countries }] }
}

/** Of the agreements that began within the years looked at, the day; the others are older. */
export const TREATMENTS: readonly Treatment[] = [
  { code: '2', abbreviation: 'MFN', withdrawn: MFN_WITHDRAWN },
  { code: '3', abbreviation: 'GT' },
  agreement('4', 'AUT', 'AU'),
  agreement('5', 'NZT', 'NZ'),
  agreement('7', 'CCCT', CARIBBEAN),
  { code: '8', abbreviation: 'LDCT', entitled: LEAST_DEVELOPED },
  { code: '9', abbreviation: 'GPT', entitled: PREFERENTIAL },
  agreement('10', 'UST', 'US PR'),
  agreement('11', 'MXT', 'MX'),
  agreement('13', 'CIAT', 'IL PS'),
  agreement('14', 'CT', 'CL'),
  agreement('21', 'CRT', 'CR'),
  agreement('22', 'IT', 'IS'),
  agreement('23', 'NT', 'NO'),
  agreement('24', 'SLT', 'CH LI'),
  agreement('25', 'PT', 'PE'),
  agreement('26', 'COLT', 'CO'),
  agreement('27', 'JT', 'JO'),
  agreement('28', 'PAT', 'PA'),
  agreement('29', 'HNT', 'HN'),
  agreement('30', 'KRT', 'KR'),
  { code: '31', abbreviation: 'CEUT', entitled: EUROPE },
  agreement('32', 'UAT', 'UA'),
  { code: '33', abbreviation: 'CPTPT', from: '2018-12-30', entitled: PACIFIC },
  { ...agreement('34', 'UKT', 'GB GG JE IM GI'), from: '2021-04-01' },
]

export interface Claim {
  readonly code: string
  /** Whether it is open only to goods that were in transit. */
  readonly inTransit: boolean
}

/** The treatments that goods of the origin may claim, whatever rates the tariff has under them. */
export function claimsOf(item: Item, origin: string, journey: Journey): readonly Claim[] {
  const country = countryOf(origin)
  return TREATMENTS.flatMap((treatment): readonly Claim[] => {
    const { code } = treatment
    if (isEntitled(treatment, { item, country, on: journey.on }))
      return [{ code, inTransit: false }]
    return isSpared(treatment, country, journey) ? [{ code, inTransit: true }] : []
  })
}

interface Asked {
  readonly item: Item
  readonly country: string
  readonly on: string
}

function isEntitled({ entitled, withdrawn = [], ...treatment }: Treatment, asked: Asked): boolean {
  const { item, country, on } = asked
  if (!isInForce(treatment, on)) return false
  const lost = withdrawn.find((period) => holds(period, country, on))
  if (lost !== undefined && !item.classification.startsWith(lost.except ?? 'none')) return false
  return entitled === undefined || entitled.some((period) => holds(period, country, on))
}

function holds(period: Period, country: string, on: string): boolean {
  return isInForce(period, on) && has(period, country)
}

function has({ countries }: Period, country: string): boolean {
  return countries.split(' ').includes(country)
}

/** Goods that were shipped while their country had the treatment, which it has lost since. */
function isSpared(treatment: Treatment, country: string, { on, shippedOn }: Journey): boolean {
  const { entitled = [], withdrawn = [] } = treatment
  const sparing = (periods: readonly Period[]) =>
    periods.filter((period) => period.spares && has(period, country))
  return (
    sparing(entitled).some(({ to = '' }) => shippedOn <= to && to < on) ||
    sparing(withdrawn).some(({ from = '' }) => shippedOn < from && from <= on)
  )
}
