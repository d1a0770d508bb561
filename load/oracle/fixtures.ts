import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { ITEMS } from './tariff.ts'

/** The fixtures, read a second time: the oracle shares no look-up with the sandbox. */

const FIXTURES = join(import.meta.dirname, '../../fixtures')

const amount = v.object({ value: v.string(), qualifier: v.picklist(['1', '2', '3']) })
const limb = v.object({ adValorem: v.optional(amount), specific: v.optional(amount) })
const validity = { from: v.string(), to: v.optional(v.string()) }
const named = { code: v.string(), classifications: v.array(v.string()), ...validity }
const origins = {
  countries: v.array(v.string()),
  exceptCountries: v.optional(v.array(v.string()), []),
}
const entitlements = v.array(
  v.object({
    country: v.pipe(
      v.string(),
      v.transform((codes) => codes.split(' ')),
    ),
    from: v.optional(v.string(), '0001-01-01'),
    to: v.optional(v.string()),
    exceptItems: v.optional(v.array(v.string()), []),
  }),
)

const measures = v.object({
  surtaxes: v.array(
    v.object({
      code: v.string(),
      order: v.string(),
      ...validity,
      ...origins,
      classifications: v.optional(v.array(v.string()), []),
      goods: v.optional(v.array(v.string()), []),
      alsoUnder: v.optional(v.array(v.string()), []),
      regime: v.string(),
      rate: limb,
      content: v.optional(v.object({ treatment: v.string(), least: v.string() })),
      threshold: v.optional(v.string()),
    }),
  ),
  yields: v.array(v.object({ code: v.string(), to: v.array(v.string()), from: v.string() })),
  sima: v.array(
    v.object({
      ...named,
      ...origins,
      amounts: v.array(
        v.object({
          kind: v.picklist(['anti-dumping', 'countervailing']),
          exporter: v.optional(v.string()),
          amount: limb,
          unit: v.optional(v.string()),
          currency: v.optional(v.string()),
        }),
      ),
    }),
  ),
})

const goods = { code: v.string(), classifications: v.array(v.string()) }

const excise = v.object({
  excise: v.array(
    v.object({
      ...goods,
      regime: v.picklist(['excise-duty', 'excise-tax']),
      declaredFor: v.optional(v.array(v.string()), []),
      selection: v.picklist(['always', 'declared']),
      choice: v.optional(v.string()),
      unit: v.string(),
      per: v.optional(v.string(), '1'),
      lots: v.optional(v.array(v.object({ of: v.string(), upTo: v.exactOptional(v.string()) }))),
      orPercent: v.optional(v.string()),
      base: v.exactOptional(v.picklist(['value-for-duty', 'excise-paid-value'])),
      steps: v.array(v.object({ from: v.string(), amount: v.string() })),
    }),
  ),
  luxury: v.array(v.object({ ...goods, ...validity, threshold: v.string() })),
})

const surtaxGoods = v.object({ goods: v.record(v.string(), v.array(v.string())) })

const gst = v.object({
  rates: v.array(v.object({ code: v.string(), percent: v.string(), ...validity })),
  classes: v.array(
    v.object({
      code: v.string(),
      sure: v.array(v.string()),
      possible: v.array(v.string()),
      ...validity,
    }),
  ),
})

const treatments = v.object({
  treatments: v.array(
    v.object({
      code: v.string(),
      abbreviation: v.string(),
      countries: v.union([v.literal('*'), entitlements]),
      exceptCountries: v.optional(entitlements, []),
      from: v.optional(v.string(), '9999-12-31'),
      to: validity.to,
    }),
  ),
})

const tariffCodes = v.object({
  tariffCodes: v.array(
    v.object({
      code: v.string(),
      relief: v.picklist(['customs-duty', 'none', 'not-simulated']),
      repair: v.optional(v.boolean(), false),
      incompatible: v.optional(v.array(v.string()), []),
      only: v.optional(v.array(v.string()), ['']),
      treatments: v.optional(
        v.array(
          v.object({
            treatment: v.pipe(
              v.string(),
              v.transform((codes) => codes.split(' ')),
            ),
            from: v.optional(v.string(), '0001-01-01'),
            to: v.optional(v.string()),
          }),
        ),
      ),
    }),
  ),
})

const currencies = v.object({ currencies: v.array(v.object({ code: v.string() })) })

function read<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')))
}

/** The lists of goods that surtaxes name, put in their place. */
function surtaxes() {
  const { surtaxes: rows, yields } = read(
    'tariff/surtaxes.json',
    v.pick(measures, ['surtaxes', 'yields']),
  )
  const { goods } = read('tariff/surtax-goods.json', surtaxGoods)
  const named = (row: (typeof rows)[number]): string[] =>
    row.goods.flatMap((name) => goods[name] ?? [])
  return {
    surtaxes: rows.map((row) => ({
      ...row,
      classifications: [...row.classifications, ...named(row)],
    })),
    yields,
  }
}

/** One row for each step of a rate, and for each kind of goods that it names. */
function exciseRows({ excise: rates, luxury }: v.InferOutput<typeof excise>): readonly Excise[] {
  const stepped = rates.flatMap(({ steps, declaredFor, ...rate }) =>
    steps.flatMap(({ from, amount }, index): Excise[] => {
      const next = steps[index + 1]?.from
      const step = { ...rate, from, to: next === undefined ? undefined : dayBefore(next), amount }
      return [step, { ...step, selection: 'declared', classifications: declaredFor }]
    }),
  )
  const taxed = luxury.map((row): Excise => {
    return { ...row, regime: 'luxury-tax', selection: 'declared', unit: 'NMB' }
  })
  return [...stepped, ...taxed]
}

function dayBefore(on: string): string {
  return new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10)
}

type ExciseText = v.InferOutput<typeof excise>['excise'][number]
type RateText = Partial<Pick<ExciseText, 'per' | 'lots' | 'orPercent' | 'base' | 'choice'>>

export interface Excise extends RateText {
  readonly code: string
  readonly classifications: readonly string[]
  readonly from: string
  readonly to?: string | undefined
  readonly regime: ExciseText['regime'] | 'luxury-tax'
  readonly selection: ExciseText['selection']
  readonly unit: string
  /** Dollars by the unit; absent where a threshold is. */
  readonly amount?: string
  readonly threshold?: string
}

export const FACTS = {
  items: ITEMS,
  ...surtaxes(),
  ...read('tariff/sima.json', v.pick(measures, ['sima'])),
  excise: exciseRows(read('tariff/excise.json', excise)),
  gst: read('tariff/gst.json', gst),
  ...read('tariff/treatments.json', treatments),
  ...read('tariff/tariff-codes.json', tariffCodes),
  ...read('places/currencies.json', currencies),
}

export type Surtax = (typeof FACTS.surtaxes)[number]
export type Sima = (typeof FACTS.sima)[number]
export type TariffCode = (typeof FACTS.tariffCodes)[number]
