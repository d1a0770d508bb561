import { parseQuantity, type Quantity } from '../../kernel/quantity.ts'
import { perEach, rate, type Rate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import { bilingual, parseAuthority } from '../reference/index.ts'
import { percent, type Lots, type RateTerms } from './duty-rate.ts'
import type { ExciseMeasure } from './excise-measure.ts'
import type { RawExcise, RawLot, RawStep } from './raw.ts'
import { inForceSince, validitiesOf } from './validity.ts'
import type { ValueBase } from './value-base.ts'

/** A measure for each step of its rate; each holds until the day before the next. */
export function parseExcise(raw: RawExcise): readonly ExciseMeasure[] {
  const validities = validitiesOf(raw.steps)
  return raw.steps.map((step, index) => ({
    regime: raw.code,
    name: bilingual(raw),
    type: raw.regime === 'excise-duty' ? 'excise-duty' : 'excise-tax',
    selection: raw.selection === 'always' ? 'always' : 'declared',
    classifications: raw.classifications,
    declaredFor: raw.declaredFor ?? [],
    ...(raw.choice === undefined ? {} : { choice: raw.choice }),
    ...(raw.base === undefined ? {} : { base: parseBase(raw.base) }),
    ...termsOf(raw, step),
    ...required(validities[index]),
    source: sourceOf(raw, step),
  }))
}

function termsOf(raw: RawExcise, step: RawStep): RateTerms {
  const specific = {
    perUnit: perUnit(step.amount, raw.per),
    unit: raw.unit,
    ...(raw.lots === undefined ? {} : { lots: raw.lots.map(parseLot) }),
  }
  const regular = { specific }
  return raw.orPercent === undefined
    ? { regular }
    : { regular, minimum: { adValorem: percent(raw.orPercent) } }
}

/** The amount is for so many units: 37.69 a hundred litres. */
function perUnit(amount: string, units: string | undefined): Rate {
  return units === undefined ? rate(amount) : perEach(rate(amount), BigInt(units))
}

function parseLot({ of, upTo }: RawLot): Lots[number] {
  const size = readLot(of)
  return upTo === undefined ? { of: size } : { of: size, upTo: readLot(upTo) }
}

function readLot(text: string): Quantity {
  return required(parseQuantity(text))
}

const BASES: ReadonlySet<string> = new Set<ValueBase>([
  'value-for-duty',
  'duty-paid-value',
  'excise-paid-value',
])

function parseBase(text: string): ValueBase {
  if (!BASES.has(text)) throw new Error(`not a base of excise: ${text}`)
  return text as ValueBase
}

function sourceOf(raw: RawExcise, step: RawStep): Source {
  const indexed =
    step.indexed === true
      ? `Indexed under ${required(raw.indexing)}: computed by that formula, not read from a published table.`
      : undefined
  const note = [step.note, indexed, raw.note].filter((each) => each !== undefined).join(' ')
  return {
    id: `${raw.code.toLowerCase()}-${step.from}`,
    instrument: raw.instrument,
    section: raw.section,
    ...inForceSince(step.from),
    authority: parseAuthority(step.grade ?? raw.grade),
    ...(note === '' ? {} : { note }),
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the data of an excise are not readable')
  return value
}
