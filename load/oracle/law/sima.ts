import type { Big } from 'big.js'
import * as v from 'valibot'
import type { Due, Standing } from '../count/due.ts'
import { percent, perUnit } from '../count/rate.ts'
import { isInForce } from '../day.ts'
import { countryOf, type Item, type Line } from '../goods.ts'
import { isNamed } from '../read/classifications.ts'
import { readFixture } from '../read/fixture.ts'

const value = v.object({ value: v.string() })

/** The measures are known from the fixture alone: their amounts are recalled or invented there. */
export const { sima: SIMA } = readFixture(
  'tariff/sima.json',
  v.object({
    sima: v.array(
      v.object({
        code: v.string(),
        countries: v.array(v.string()),
        classifications: v.array(v.string()),
        from: v.string(),
        to: v.optional(v.string()),
        amounts: v.array(
          v.object({
            kind: v.picklist(['anti-dumping', 'countervailing']),
            exporter: v.optional(v.string()),
            amount: v.object({ adValorem: v.optional(value), specific: v.optional(value) }),
            unit: v.optional(v.string()),
            currency: v.optional(v.string(), 'CAD'),
          }),
        ),
      }),
    ),
  }),
)

export type Sima = (typeof SIMA)[number]
type Amount = Sima['amounts'][number]

export function simaOn(item: Item, origin: string, on: string): readonly Sima[] {
  return SIMA.filter((measure) => isInForce(measure, on))
    .filter(({ countries }) => countries.includes(countryOf(origin)))
    .filter(({ classifications }) => isNamed(classifications, item))
}

export function simaDues({ item, origin, duties }: Line, on: string): readonly Due[] {
  return simaOn(item, origin, on).flatMap(({ code: regime, amounts }) => {
    const blocks = duties.filter((block) => block.regime === regime)
    if (!blocks.some(({ subject }) => subject === 'subject')) return []
    const exporter = blocks.find((block) => block.exporter !== undefined)?.exporter
    return [
      amountFor(amounts, 'anti-dumping', exporter),
      amountFor(amounts, 'countervailing', exporter),
    ]
      .filter((amount) => amount !== undefined)
      .map((amount) => ({
        type: amount.kind,
        regime,
        amount: (standing: Standing) => ofExportPrice(amount, standing),
      }))
  })
}

/** The exporter's own amount, else that of all others. */
export function amountFor(
  amounts: readonly Amount[],
  kind: Amount['kind'],
  exporter: string | undefined,
): Amount | undefined {
  const ofKind = amounts.filter((amount) => amount.kind === kind)
  const own = ofKind.find(
    (amount) => amount.exporter && letters(amount.exporter) === letters(exporter),
  )
  return own ?? ofKind.find((amount) => amount.exporter === undefined)
}

/** Names are the same by their letters and digits; those of the fixture are plain English. */
function letters(name: string | undefined): string | undefined {
  return name?.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Percent of the export price, and so much a unit in the money of the country that subsidizes. */
function ofExportPrice({ amount, unit = '', currency }: Amount, standing: Standing): Big {
  const rated = { ...standing, value: standing.exportPrice }
  const percentage = percent(amount.adValorem?.value ?? '0')(rated)
  if (amount.specific === undefined) return percentage
  const foreign = perUnit(amount.specific.value, unit)(rated)
  return percentage.plus(foreign.times(standing.dollarsPer(currency)))
}
