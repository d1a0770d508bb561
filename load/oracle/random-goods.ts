import type { Draw } from '../lib/draw.ts'
import { FACTS } from './fixtures.ts'
import { countryOf } from './look-up.ts'
import { randomLine, randomPlace, type RandomLine } from './random-line.ts'

export interface RandomGoods {
  /** Picks tariff, measures and taxes. */
  readonly releasedOn: string
  readonly invoices: readonly RandomInvoice[]
}

export interface RandomInvoice {
  readonly currency: string
  /** Picks the exchange rate. */
  readonly shippedOn: string
  readonly placeOfExport: string
  readonly lines: readonly RandomLine[]
}

/** The exchange rates begin with July 2018. */
const EARLIEST = '2018-08-15'
const LATEST = '2026-03-01'
/** Around the first days of the numbers that came with the Harmonized System of 2022. */
const NEW_NUMBERS = ['2021-12-31', '2022-01-01']
const USUAL = ['2026-02-20', '2026-02-22', '2025-12-25', '2025-07-01', '2024-12-20', '2019-03-31']

/** The first and last days of everything that is dated, and their neighbours. */
const DAYS = [
  ...USUAL,
  ...NEW_NUMBERS,
  ...new Set(
    [
      ...FACTS.surtaxes,
      ...FACTS.yields.map(({ from }) => ({ from, to: from })),
      ...FACTS.sima,
      ...FACTS.excise,
      ...FACTS.gst.classes,
    ]
      .flatMap(({ from, to }) => [from, to ?? from])
      .flatMap((on) => [dayBeside(on, -1), on, dayBeside(on, 1)]),
  ),
].filter((on) => on >= EARLIEST && on <= LATEST)

const CURRENCIES = ['CAD', 'USD', 'EUR', 'JPY', ...FACTS.currencies.map(({ code }) => code)]

const LONGEST_WAY = 45

export function randomGoods(draw: Draw): RandomGoods {
  const releasedOn = draw.oneOf(DAYS)
  const invoices = Array.from({ length: 1 + draw.upTo(1) }, () => {
    const shippedOn = dayBeside(releasedOn, -draw.upTo(LONGEST_WAY))
    const release = { on: releasedOn, place: randomPlace(draw) }
    const lines = Array.from({ length: 1 + draw.upTo(3) }, () => randomLine(draw, release))
    const placeOfExport = countryOf(release.place)
    return { currency: draw.oneOf(CURRENCIES), shippedOn, placeOfExport, lines }
  })
  return { releasedOn, invoices }
}

/** Of goods for which the tariff states no unit of measure. */
const NO_UNIT = 'NMB'

/** As the calculator is asked. */
export function wireOf({ releasedOn, invoices }: RandomGoods) {
  return { releasedOn, invoices: invoices.map(wireInvoice) }
}

function wireInvoice(invoice: RandomInvoice, index: number) {
  const { currency, shippedOn, placeOfExport, lines } = invoice
  return {
    number: `INV-${index + 1}`,
    vendor: { name: 'Random Vendor', country: 'CN' },
    currency,
    directShipmentOn: shippedOn,
    placeOfExport,
    lines: lines.map(({ item, ...line }) => ({
      ...line,
      description: 'Random goods',
      classification: item.classification,
      unit: item.unit ?? NO_UNIT,
      valueForDutyCode: '13',
    })),
  }
}

function dayBeside(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
}
