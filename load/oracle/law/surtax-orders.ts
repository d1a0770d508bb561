import type { Validity } from '../day.ts'

/**
 * What the surtax and safeguard orders lay on which goods when, written down from the orders (those of 2018
 * from recollection of them). Which tariff items their schedules list is read from the fixture, being lists.
 */
export interface Surtax extends Validity {
  readonly from: string
  readonly code: string
  readonly order: string
  readonly type: 'surtax' | 'safeguard'
  /** Of the value for duty. */
  readonly percent: string
  readonly of?: string
  readonly notOf?: string
  /** Names of lists of the fixture, or beginnings of numbers. */
  readonly goods: string
  readonly under: UnderChapters
  /** At least so many percent are taken off the value of vehicles under the United States Tariff. */
  readonly leastContent?: string
  /** Nothing is due where all such goods of one declaration are worth this or less. */
  readonly threshold?: string
}

/** Under which tariff codes of chapters 98 and 99 goods are still charged. */
export type UnderChapters = 'none' | 'all of 99' | 'some' | 'some, 9966' | 'most of 99'

const HEADINGS_OF_STEEL =
  '7206 7207 7208 7209 7210 7211 7212 7213 7214 7215 7216 7217 7218 7219 7220 7221 7222 7223 7224 7225 7226 7227 7228 7229 7301 7302 7304 7305 7306'
const OTHER_GOODS_2018 = '0901.21 2103.20 4818.10 8422.11 8450.11 9404.21 3304.10 3305.10'

function ofUnitedStates(order: string, code: string, percent: string) {
  return { order, code, percent, type: 'surtax', of: 'US', under: 'none' } as const
}

const IN_2018 = { from: '2018-07-01', to: '2019-05-19' }

const UNITED_STATES_BEFORE: readonly Surtax[] = [
  { ...ofUnitedStates('SOR/2018-152', 'XUS18-STEEL', '25'), goods: HEADINGS_OF_STEEL, ...IN_2018 },
  {
    ...ofUnitedStates('SOR/2018-152', 'XUS18-ALU', '10'),
    goods: '7601 7604 7605 7606 7607 7608 7609',
    ...IN_2018,
  },
  { ...ofUnitedStates('SOR/2018-153', 'XUS18-OTHER', '10'), goods: OTHER_GOODS_2018, ...IN_2018 },
  {
    ...ofUnitedStates('SOR/2020-199', 'XUS20-ALU', '10'),
    goods: 'us-aluminum-2020',
    from: '2020-09-16',
    to: '2021-05-31',
  },
]

const FREE_OF_SAFEGUARD = 'CA US MX CL IL PS'

function safeguard(name: string, goods: string) {
  return {
    order: 'SOR/2018-206',
    code: `XSG18-${name}`,
    goods,
    type: 'safeguard',
    under: 'none',
  } as const
}

const PROVISIONAL: readonly Surtax[] = [
  safeguard('PLATE', '7208.51 7208.52'),
  safeguard('REBAR', '7213.10 7214.20'),
  safeguard('OCTG', '7304.29 7305.20 7306.29'),
  safeguard('SHEET', '7208.10 7208.25 7208.26 7208.27 7208.36 7208.37 7208.38 7208.39'),
  safeguard('PAINTED', '7210.70'),
  safeguard('WIRE', '7223'),
  safeguard('ROD', '7213.91 7213.99'),
].map((class_) => ({
  ...class_,
  notOf: FREE_OF_SAFEGUARD,
  percent: '25',
  from: '2018-10-25',
  to: '2019-05-12',
}))

/** Three years, the last of which is 165 days. */
const YEARS = [
  { from: '2019-05-13', to: '2020-05-12' },
  { from: '2020-05-13', to: '2021-05-12' },
  { from: '2021-05-13', to: '2021-10-24' },
]

function definite(class_: ReturnType<typeof safeguard>, percents: readonly string[]): Surtax[] {
  const notOf = `${FREE_OF_SAFEGUARD} CO PA PE KR`
  return YEARS.map((year, at) => ({ ...class_, notOf, percent: percents[at] ?? '', ...year }))
}

const CHINA = { order: 'SOR/2024-187', type: 'surtax', of: 'CN', under: 'all of 99' } as const

const OF_CHINA: readonly Surtax[] = [
  {
    ...CHINA,
    code: 'XCN24-EV',
    goods: 'china-vehicles',
    percent: '100',
    from: '2024-10-01',
    to: '2026-02-28',
  },
  { ...CHINA, code: 'XCN24-STEEL', goods: 'china-steel', percent: '25', from: '2024-10-22' },
  { ...CHINA, code: 'XCN24-ALU', goods: 'china-aluminum', percent: '25', from: '2024-10-22' },
]

const GOODS = ofUnitedStates('SOR/2025-66', '25066A', '25')
const METALS = ofUnitedStates('SOR/2025-95', '25095A', '25')
const VEHICLES = {
  ...ofUnitedStates('SOR/2025-118', '25118A', '25'),
  goods: 'us-vehicles',
  leastContent: '15',
}

/** Schedule 3 of the order of the metals was split on 29 August, its first schedule cut on 1 September 2025. */
const UNITED_STATES: readonly Surtax[] = [
  { ...GOODS, goods: 'us-2025', from: '2025-03-04', to: '2025-08-31', under: 'some, 9966' },
  {
    ...METALS,
    goods: 'us-steel us-aluminum-and-other',
    from: '2025-03-13',
    to: '2025-08-28',
    under: 'some, 9966',
  },
  { ...METALS, goods: 'us-steel', from: '2025-08-29', under: 'most of 99' },
  {
    ...METALS,
    goods: 'us-aluminum-and-other',
    from: '2025-08-29',
    to: '2025-08-31',
    under: 'some',
  },
  { ...METALS, goods: 'us-aluminum', from: '2025-09-01', under: 'some' },
  { ...VEHICLES, from: '2025-04-09', to: '2025-08-28', under: 'some, 9966' },
  { ...VEHICLES, from: '2025-08-29', under: 'some' },
]

/** Countries with an agreement, which the quota has spared until August 2025. */
export const WITH_AGREEMENT =
  'AU AT BE BN BG CL CO CR HR CY CZ DK EE FI FR DE GR HN HU IS IE IL IT JP JO KR LV LI LT LU MY MT NL NZ NO PA PE PL PT RO SG SK SI ES SE CH UA GB VN'

const QUOTA = { order: 'SOR/2025-148', type: 'surtax', under: 'all of 99' } as const
const NEIGHBOURS = 'CA US MX'

/** What the letter of the code says: A and D are over the quota, B and C within it; C and D are of China. */
function quota(period: Validity & { from: string; goods: string }, isFirst: boolean): Surtax[] {
  const others = isFirst ? `${NEIGHBOURS} CN ${WITH_AGREEMENT}` : `${NEIGHBOURS} CN`
  const ofOthers = { ...QUOTA, ...period, notOf: others }
  const ofChina = { ...QUOTA, ...period, of: 'CN' }
  return [
    { ...ofOthers, code: '25148A', percent: '50' },
    { ...ofOthers, code: '25148B', percent: '0' },
    { ...ofChina, code: '25148C', percent: '25' },
    // With the 25 % of the order on China, until section 3.1 left one surtax alone.
    { ...ofChina, code: '25148D', percent: isFirst ? '75' : '50' },
  ]
}

const QUOTAS: readonly Surtax[] = [
  ...quota({ from: '2025-06-27', to: '2025-07-31', goods: 'steel-quota-june-2025' }, true),
  ...quota({ from: '2025-08-01', to: '2025-12-25', goods: 'steel-quota-august-2025' }, false),
  ...quota({ from: '2025-12-26', to: '2026-06-27', goods: 'steel-quota-december-2025' }, false),
]

const MELTED_IN_CHINA: Surtax = {
  order: 'SOR/2025-154',
  code: '25154A',
  type: 'surtax',
  percent: '25',
  notOf: 'US',
  goods: 'china-steel china-aluminum',
  under: 'all of 99',
  threshold: '5000.00',
  from: '2025-07-31',
}

const DERIVATIVES: Surtax = {
  order: 'SOR/2025-267',
  code: '25267A',
  type: 'surtax',
  percent: '25',
  goods: 'steel-derivatives',
  under: 'all of 99',
  from: '2025-12-26',
}

export const SURTAXES: readonly Surtax[] = [
  ...UNITED_STATES_BEFORE,
  ...PROVISIONAL,
  ...definite(safeguard('PLATE', '7208.51 7208.52'), ['20', '15', '10']),
  ...definite(safeguard('WIRE', '7223'), ['25', '15', '5']),
  ...OF_CHINA,
  ...UNITED_STATES,
  ...QUOTAS,
  MELTED_IN_CHINA,
  DERIVATIVES,
]
