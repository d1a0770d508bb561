import type { Draw } from '../../lib/draw.ts'
import { countryOf, type Declaration, type Invoice } from '../goods.ts'
import * as v from 'valibot'
import { readFixture } from '../read/fixture.ts'
import { randomRelease, randomShipment } from './draw-days.ts'
import { meltedInChina, randomOrigin } from './draw-goods.ts'
import { randomTurn } from './draw-turn.ts'
import { randomLine, type Wish } from './draw-line.ts'
import { dollars } from './values.ts'

const { currencies } = readFixture(
  'places/currencies.json',
  v.object({ currencies: v.array(v.object({ code: v.string() })) }),
)
export const CURRENCIES = currencies.map(({ code }) => code)

/** One or two invoices of one to four lines, each with what a declaration of goods may have. */
export function randomDeclaration(draw: Draw): Declaration {
  if (draw.isOneIn(15)) return aboutThreshold(draw)
  if (draw.isOneIn(3)) return aboutTurn(draw)
  const releasedOn = randomRelease(draw)
  const invoices = Array.from({ length: 1 + draw.upTo(1) }, () => randomInvoice(draw, releasedOn))
  return { releasedOn, invoices }
}

/** Goods on a day at which the law on them changes. */
function aboutTurn(draw: Draw): Declaration {
  const { on, goods: theme } = randomTurn(draw)
  const place = randomOrigin(draw)
  const first = randomInvoice(draw, on)
  const journey = { on, ...first }
  const line = randomLine(draw, journey, { goods: theme(draw, { on, place }) })
  return { releasedOn: on, invoices: [{ ...first, lines: [line, ...first.lines] }] }
}

function randomInvoice(draw: Draw, on: string): Invoice {
  const currency = draw.oneOf([...CURRENCIES, 'CAD', 'USD', 'EUR', 'JPY'])
  const shippedOn = randomShipment(draw, on)
  const placeOfExport = countryOf(randomOrigin(draw))
  const journey = { on, shippedOn, placeOfExport }
  const lines = Array.from({ length: 1 + draw.upTo(3) }, () => randomLine(draw, journey))
  return { currency, shippedOn, placeOfExport, lines }
}

const MELT_DAYS = [
  '2025-07-30',
  '2025-07-31',
  '2025-08-01',
  '2025-12-25',
  '2025-12-26',
  '2026-09-01',
]
const LIMITS = [499_999, 500_000, 500_000, 500_001, 750_000]

/** Goods about the threshold of the order on steel melted in China, in two lines on one invoice or two. */
function aboutThreshold(draw: Draw): Declaration {
  const releasedOn = draw.oneOf(MELT_DAYS)
  const sum = draw.oneOf(LIMITS)
  const first = draw.upTo(sum)
  const wishes = [first, sum - first].map((cents): Wish => ({
    goods: meltedInChina(draw, { on: releasedOn, place: 'VN' }),
    value: dollars(cents),
  }))
  const shippedOn = randomShipment(draw, releasedOn)
  const invoiceOf = (mine: readonly Wish[]): Invoice => {
    const journey = { on: releasedOn, shippedOn, placeOfExport: 'VN' }
    const lines = mine.map((wish) => randomLine(draw, journey, wish))
    return { currency: 'CAD', shippedOn, placeOfExport: 'VN', lines }
  }
  const invoices = draw.isOneIn(2) ? [wishes, [{}]] : wishes.map((wish) => [wish])
  return { releasedOn, invoices: invoices.map(invoiceOf) }
}
