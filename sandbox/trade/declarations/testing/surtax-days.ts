/** Goods of an order's code about its days, with what 10,000.00 of them owe and what would free them. */
export interface DaysOfCode {
  readonly order: string
  readonly code: string
  readonly type?: 'safeguard'
  readonly goods: {
    readonly classification: string
    readonly origin: string
    readonly unit: string
  }
  readonly first: string
  /** Undefined where the order has no last day. */
  readonly last?: string
  readonly owed: string
  /** On the last day, where that is another amount. */
  readonly owedLast?: string
  readonly exemption: string
  /** The last day of shipment of goods in transit; else that of release. */
  readonly shippedOn?: string
}

function goods(classification: string, origin: string, unit = 'KGM') {
  return { classification, origin, unit }
}

const US_2018 = {
  first: '2018-07-01',
  last: '2019-05-19',
  exemption: 'in-transit',
  shippedOn: '2018-07-01',
}

const SAFEGUARD = {
  order: 'SOR/2018-206',
  type: 'safeguard',
  first: '2018-10-25',
  owed: '2500.00',
  exemption: 'small-preference-share',
} as const

const QUOTA = {
  order: 'SOR/2025-148',
  first: '2025-06-27',
  last: '2026-06-27',
  exemption: 'in-transit',
  shippedOn: '2025-06-27',
}

const PLATE = '7208.51.00.21'
const INGOTS = '7601.10.00.20'

/* First and last days by the orders and by those that repealed them; 10, 25, 50, 75 or 100 % by hand. */

// prettier-ignore
export const SURTAX_DAYS: readonly DaysOfCode[] = [
  { order: 'SOR/2018-152', code: 'XUS18-STEEL', goods: goods(PLATE, 'UOH'), ...US_2018, owed: '2500.00' },
  { order: 'SOR/2018-152', code: 'XUS18-ALU', goods: goods(INGOTS, 'UOH'), ...US_2018, owed: '1000.00' },
  { order: 'SOR/2018-153', code: 'XUS18-OTHER', goods: goods('2103.20.10.00', 'UOH'), ...US_2018, owed: '1000.00' },
  { ...SAFEGUARD, code: 'XSG18-PLATE', goods: goods(PLATE, 'IN'), last: '2021-10-24', owedLast: '1000.00' },
  { ...SAFEGUARD, code: 'XSG18-WIRE', goods: goods('7223.00.00.51', 'IN'), last: '2021-10-24', owedLast: '500.00' },
  { ...SAFEGUARD, code: 'XSG18-REBAR', goods: goods('7214.20.00.22', 'IN'), last: '2019-05-12' },
  { ...SAFEGUARD, code: 'XSG18-OCTG', goods: goods('7305.20.00.00', 'BR'), last: '2019-05-12' },
  { ...SAFEGUARD, code: 'XSG18-SHEET', goods: goods('7208.36.00.00', 'IN'), last: '2019-05-12' },
  { ...SAFEGUARD, code: 'XSG18-PAINTED', goods: goods('7210.70.00.10', 'IN'), last: '2019-05-12' },
  { ...SAFEGUARD, code: 'XSG18-ROD', goods: goods('7213.91.00.43', 'IN'), last: '2019-05-12' },
  { order: 'SOR/2020-199', code: 'XUS20-ALU', goods: goods(INGOTS, 'UOH'), first: '2020-09-16', last: '2021-05-31', owed: '1000.00', exemption: 'in-transit', shippedOn: '2020-09-16' },
  { order: 'SOR/2024-187', code: 'XCN24-EV', goods: goods('8703.80.00.10', 'CN', 'NMB'), first: '2024-10-01', last: '2026-02-28', owed: '10000.00', exemption: 'in-transit', shippedOn: '2024-10-01' },
  { order: 'SOR/2024-187', code: 'XCN24-STEEL', goods: goods(PLATE, 'CN'), first: '2024-10-22', owed: '2500.00', exemption: 'in-transit', shippedOn: '2024-10-22' },
  { order: 'SOR/2024-187', code: 'XCN24-ALU', goods: goods('7606.12.00.11', 'CN'), first: '2024-10-22', owed: '2500.00', exemption: 'repair' },
  { order: 'SOR/2025-66', code: '25066A', goods: goods('6109.10.00.11', 'UNC', 'NMB'), first: '2025-03-04', last: '2025-08-31', owed: '2500.00', exemption: 'in-transit', shippedOn: '2025-03-04' },
  { order: 'SOR/2025-95', code: '25095A', goods: goods(INGOTS, 'UOH'), first: '2025-03-13', owed: '2500.00', exemption: 'in-transit', shippedOn: '2025-03-13' },
  { order: 'SOR/2025-118', code: '25118A', goods: goods('8703.23.00.22', 'UMI', 'NMB'), first: '2025-04-09', owed: '2500.00', exemption: 'in-transit', shippedOn: '2025-04-09' },
  { ...QUOTA, code: '25148A', goods: goods(PLATE, 'TR'), owed: '5000.00' },
  { ...QUOTA, code: '25148B', goods: goods(PLATE, 'TR'), owed: '0.00' },
  { ...QUOTA, code: '25148C', goods: goods(PLATE, 'CN'), owed: '2500.00' },
  { ...QUOTA, code: '25148D', goods: goods(PLATE, 'CN'), owed: '7500.00', owedLast: '5000.00' },
  { order: 'SOR/2025-154', code: '25154A', goods: goods(INGOTS, 'AE'), first: '2025-07-31', owed: '2500.00', exemption: 'casual' },
  { order: 'SOR/2025-267', code: '25267A', goods: goods('9401.71.10.10', 'IT', 'NMB'), first: '2025-12-26', owed: '2500.00', exemption: 'vehicle-manufacture' },
]
