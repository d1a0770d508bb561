import type { Draw } from '../lib/draw.ts'
import { FACTS } from './fixtures.ts'
import { randomLine, type RandomLine } from './random-line.ts'

export interface RandomInvoice {
  readonly currency: string
  readonly on: string
  readonly lines: readonly RandomLine[]
}

const EARLIEST = '2018-07-01'
const LATEST = '2026-03-01'
const USUAL = ['2026-02-20', '2026-02-22', '2025-12-25', '2025-07-01', '2024-12-20', '2019-03-31']

/** The first and last days of everything that is dated, and their neighbours. */
const DAYS = [
  ...USUAL,
  ...new Set(
    [...FACTS.rates, ...FACTS.surtaxes, ...FACTS.sima, ...FACTS.excise, ...FACTS.gst]
      .flatMap(({ from, to }) => [from, to ?? from])
      .flatMap((on) => [dayBeside(on, -1), on, dayBeside(on, 1)]),
  ),
].filter((on) => on >= EARLIEST && on <= LATEST)

const CURRENCIES = ['CAD', 'USD', 'EUR', 'JPY', ...FACTS.currencies.map(({ code }) => code)]

export function randomGoods(draw: Draw): readonly RandomInvoice[] {
  return Array.from({ length: 1 + draw.upTo(1) }, () => {
    const on = draw.oneOf(DAYS)
    const lines = Array.from({ length: 1 + draw.upTo(3) }, () => randomLine(draw, on))
    return { currency: draw.oneOf(CURRENCIES), on, lines }
  })
}

/** As the calculator is asked. */
export function wireOf(invoices: readonly RandomInvoice[]) {
  return invoices.map(({ currency, on, lines }, index) => ({
    number: `INV-${index + 1}`,
    vendor: { name: 'Random Vendor', country: 'CN' },
    currency,
    directShipmentOn: on,
    placeOfExport: 'CN',
    lines: lines.map(({ item, ...line }) => ({
      ...line,
      description: 'Random goods',
      classification: item.classification,
      unit: item.unit,
      valueForDutyCode: '13',
    })),
  }))
}

function dayBeside(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
}
