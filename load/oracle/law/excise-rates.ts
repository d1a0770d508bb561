/**
 * The rates of the excise acts by day, as tables: the amounts of the acts, and those that follow from their
 * indexing each first of April. Dollars.
 */

type Row = readonly [from: string, ...amounts: string[]]

/** Excise Act, 2001, Schedule 1: five cigarettes, a stick, 50 g, a thousand cigars; and Schedule 2: a cigar. */
const TOBACCO = [
  'XED-CIGARETTES',
  'XED-TOBACCO-STICKS',
  'XED-TOBACCO',
  'XED-CIGARS',
  'XED-CIGARS-ADDED',
]
const TOBACCO_RATES: readonly Row[] = [
  ['2018-02-28', '.59634', '.11927', '7.45425', '25.95832', '.09331'],
  ['2019-04-01', '.60946', '.12189', '7.61824', '26.52940', '.09536'],
  ['2020-04-01', '.62104', '.12421', '7.76299', '27.03346', '.09717'],
  ['2021-04-01', '.62725', '.12545', '7.84062', '27.30379', '.09814'],
  ['2021-04-20', '.72725', '.14545', '9.09062', '31.65673', '.11379'],
  ['2022-04-01', '.74470', '.14894', '9.30879', '32.41649', '.11652'],
  ['2023-04-01', '.79162', '.15832', '9.89524', '34.45873', '.12386'],
  ['2024-04-01', '.82883', '.16576', '10.36032', '36.07829', '.12968'],
  ['2024-04-17', '.92883', '.18576', '11.61031', '40.43121', '.14533'],
  ['2025-04-01', '.95391', '.19078', '11.92379', '41.52285', '.14925'],
  ['2026-04-01', '.97299', '.19460', '12.16227', '42.35331', '.15224'],
]

/** Schedules 4 and 6 by the litre, and of the Excise Act its section 170 by the hectolitre. */
const ALCOHOL = [
  'XED-SPIRITS',
  'XED-SPIRITS-LOW',
  'XED-WINE-LEAST',
  'XED-WINE',
  'XED-BEER',
  'XED-BEER-LOW',
  'XED-BEER-LEAST',
]
const ALCOHOL_RATES: readonly Row[] = [
  ['2018-01-01', '11.930', '.301', '.0209', '.630', '31.84', '15.92', '2.643'],
  ['2018-04-01', '12.109', '.306', '.021', '.639', '32.32', '16.16', '2.683'],
  ['2019-04-01', '12.375', '.313', '.021', '.653', '33.03', '16.52', '2.742'],
  ['2020-04-01', '12.610', '.319', '.021', '.665', '33.66', '16.83', '2.794'],
  ['2021-04-01', '12.736', '.322', '.021', '.672', '34.00', '17.00', '2.822'],
  ['2022-04-01', '13.042', '.330', '.022', '.688', '34.82', '17.41', '2.890'],
  ['2023-04-01', '13.303', '.337', '.022', '.702', '35.52', '17.76', '2.948'],
  ['2024-04-01', '13.569', '.344', '.022', '.716', '36.23', '18.12', '3.007'],
  ['2025-04-01', '13.840', '.351', '.022', '.730', '36.95', '18.48', '3.067'],
  ['2026-04-01', '14.117', '.358', '.022', '.745', '37.69', '18.85', '3.128'],
]

/** Wine of 1.2 to 7 % bears what spirits of up to 7 % do. */
const SAME_AS: Readonly<Record<string, string>> = { 'XED-WINE-LOW': 'XED-SPIRITS-LOW' }

/** Excise Tax Act, Schedule I: section 9.2 has none of the taxes on fuel due for a summer. */
function fuel(amount: string): readonly Row[] {
  return [
    ['2018-01-01', amount],
    ['2026-04-20', '0'],
    ['2026-09-08', amount],
  ]
}

function vaping(): readonly Row[] {
  return [
    ['2022-10-01', '1.00'],
    ['2024-07-01', '1.12'],
  ]
}

const ALWAYS = '2018-01-01'
const CANNABIS = '2018-10-17'

const ALONE: Readonly<Record<string, readonly Row[]>> = {
  'XED-RAW-LEAF': [[ALWAYS, '1.572']],
  'XED-CANNABIS-FLOWER': [[CANNABIS, '.25']],
  'XED-CANNABIS-OTHER': [[CANNABIS, '.075']],
  'XED-CANNABIS-SEEDS': [[CANNABIS, '.25']],
  'XED-CANNABIS-PLANTS': [[CANNABIS, '.25']],
  'XED-CANNABIS-THC': [['2019-06-21', '.0025']],
  'XED-VAPING-LIQUID': vaping(),
  'XED-VAPING-SOLID': vaping(),
  'XET-AC': [[ALWAYS, '100']],
  'XET-GREEN-13': [[ALWAYS, '1000']],
  'XET-GREEN-14': [[ALWAYS, '2000']],
  'XET-GREEN-15': [[ALWAYS, '3000']],
  'XET-GREEN-16': [[ALWAYS, '4000']],
  'XET-GASOLINE': fuel('.10'),
  'XET-GASOLINE-LEADED': fuel('.11'),
  'XET-AVGAS': fuel('.10'),
  'XET-AVGAS-LEADED': fuel('.11'),
  'XET-DIESEL': fuel('.04'),
  'XET-AVIATION-FUEL': fuel('.04'),
}

/** The amount on that day; undefined before the law is known, or was. */
export function exciseAmount(code: string, on: string): string | undefined {
  const alike = SAME_AS[code] ?? code
  return (
    inColumn(TOBACCO_RATES, TOBACCO.indexOf(alike), on) ??
    inColumn(ALCOHOL_RATES, ALCOHOL.indexOf(alike), on) ??
    inColumn(ALONE[alike] ?? [], 0, on)
  )
}

function inColumn(rows: readonly Row[], column: number, on: string): string | undefined {
  return column < 0 ? undefined : rows.findLast(([from]) => from <= on)?.[column + 1]
}

/** The first days of all rates. */
export const EXCISE_DAYS: readonly string[] = [
  ...new Set(
    [...TOBACCO_RATES, ...ALCOHOL_RATES, ...Object.values(ALONE).flat()].map(([from]) => from),
  ),
]
