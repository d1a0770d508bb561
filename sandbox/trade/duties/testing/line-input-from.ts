import { parseCents } from '../../../kernel/money.ts'
import { parseQuantity } from '../../../kernel/quantity.ts'
import { rate } from '../../../kernel/rate.ts'
import type { Source } from '../../../kernel/source.ts'
import { localDate } from '../../../kernel/time.ts'
import type { StatedQuantity } from '../../reference/index.ts'
import type { DutyRate, Limb, Lots } from '../../tariff/index.ts'
import type { LineInput, Measure, Relief } from '../line-input.ts'
import type { LimbText, LineText, MeasureText, QuantityText, RateText } from './line-text.ts'

const MADE_UP = {
  id: 'testing',
  instrument: 'made up for a test',
  authority: 'assumed',
} as const satisfies Source

/** The line as our calculation takes it. */
export function lineInputFrom(text: LineText): LineInput {
  return {
    value: read(parseCents, text.value),
    exchange: {
      currency: text.exchangeRate === '1' ? 'CAD' : 'USD',
      rate: rate(text.exchangeRate),
      ratedOn: localDate('2024-11-01'),
      status: 'published',
      source: MADE_UP,
    },
    ...(text.exportPrice !== undefined && { exportPrice: read(parseCents, text.exportPrice) }),
    otherExchange: Object.entries(text.otherRates).map(([currency, value]) => ({
      currency,
      rate: rate(value),
      ratedOn: localDate('2024-11-01'),
      status: 'published',
      source: MADE_UP,
    })),
    quantities: text.quantities.map(quantityFrom),
    dutyRate: dutyRateFrom(text.duty),
    measures: text.measures.map(measureFrom),
    unborne: [],
    gst: { code: '51', rate: rate(text.gst), source: MADE_UP },
    relief: reliefFrom(text),
    selfDeclared: text.selfDeclared.map(({ type, regime, amount }) => ({
      type,
      regime,
      amount: read(parseCents, amount),
    })),
  }
}

function measureFrom(text: MeasureText): Measure {
  const { type, regime, exporter, base, measured, deduction, threshold, ...limbs } = text
  return {
    type,
    regime,
    ...(exporter !== undefined && { exporter }),
    ...dutyRateFrom(limbs),
    ...(base !== undefined && { base }),
    ...(measured !== undefined && { measured: quantityFrom(measured) }),
    ...(deduction && { deduction: deductionFrom(deduction) }),
    ...(threshold !== undefined && { threshold: read(parseCents, threshold) }),
  }
}

function deductionFrom({ least, claimed }: NonNullable<MeasureText['deduction']>) {
  return {
    least: rate(least),
    claimed: claimed === undefined ? undefined : read(parseCents, claimed),
  }
}

function dutyRateFrom({ regular, minimum, maximum, added }: RateText): DutyRate {
  return {
    regular: limbFrom(regular),
    ...(minimum === undefined ? {} : { minimum: limbFrom(minimum) }),
    ...(maximum === undefined ? {} : { maximum: limbFrom(maximum) }),
    ...(added === undefined ? {} : { added: limbFrom(added) }),
    source: MADE_UP,
  }
}

function limbFrom({ adValorem, perUnit, unit, currency, lots, above }: LimbText): Limb {
  return {
    ...(adValorem === undefined ? {} : { adValorem: rate(adValorem) }),
    ...(above === undefined ? {} : { above: { ...above, perUnit: rate(above.perUnit) } }),
    ...(perUnit === undefined || unit === undefined
      ? {}
      : {
          specific: {
            perUnit: rate(perUnit),
            unit,
            ...(currency !== undefined && { currency }),
            ...(lots && { lots: lots.map(lotFrom) }),
          },
        }),
  }
}

function lotFrom({ of, upTo }: NonNullable<LimbText['lots']>[number]): Lots[number] {
  const size = read(parseQuantity, of)
  return upTo === undefined ? { of: size } : { of: size, upTo: read(parseQuantity, upTo) }
}

function quantityFrom({ quantity, ...rest }: QuantityText): StatedQuantity {
  return { ...rest, quantity: read(parseQuantity, quantity) }
}

function reliefFrom({ relieves }: LineText): Relief | null {
  return relieves.length === 0 ? null : { tariffCode: '9993', relieves, source: MADE_UP }
}

function read<Value>(parse: (text: string) => Value | undefined, text: string): Value {
  const parsed = parse(text)
  if (parsed === undefined) throw new Error(`not readable: ${text}`)
  return parsed
}
