import { Big } from 'big.js'
import {
  lineText,
  type LimbText,
  type LineText,
  type MeasureText,
  type RateText,
} from '../../sandbox/trade/duties/testing/line-text.ts'
import type { Excise, Sima } from './fixtures.ts'
import {
  dutyOf,
  exciseBorne,
  exciseOn,
  gstOn,
  isFreed,
  simaOn,
  surtaxesOn,
  tariffCodesFor,
  yields,
} from './look-up.ts'
import type { Block, RandomLine } from './random-line.ts'
import type { Duty, Limb } from './tariff.ts'

/** Of the currency of the invoice, and of those in which SIMA measures state amounts. */
type Rates = Pick<LineText, 'exchangeRate' | 'otherRates'>

/** What the oracle is made to count: the line with everything looked up by the oracle's own hand. */
export function oracleText(
  line: RandomLine,
  { on, ...rates }: Rates & { readonly on: string },
): LineText {
  const { item, treatment, value, repairValue, exportPrice, duties, tariffCode } = line
  const duty = dutyOf(item, treatment)
  if (duty === undefined) throw new Error('a random line has a rate')
  const code = tariffCodesFor(item, treatment, on).find((each) => each.code === tariffCode)
  return lineText({
    value: code?.repair === true && repairValue !== undefined ? repairValue : value,
    ...(exportPrice !== undefined && { exportPrice }),
    ...rates,
    quantities: quantitiesOf(line),
    duty: rateText(duty),
    measures: measuresOf(line, on),
    gst: percent(gstOn(item, on, line.gstStatus)),
    relieves: code && isFreed(code, treatment) ? ['customs-duty'] : [],
    selfDeclared: duties.flatMap(({ type, regime = null, selfDeclared }) =>
      selfDeclared === undefined ? [] : [{ type: chargeType(type), regime, amount: selfDeclared }],
    ),
  })
}

/** What the line states, and what that is in the units in which rates are. */
function quantitiesOf({ item: { unit }, quantity, weight }: RandomLine): LineText['quantities'] {
  const thousand = unit === 'TNE' ? 'KGM' : unit === 'MIL' ? 'NMB' : undefined
  return [
    { quantity, unit: unit ?? '' },
    ...(weight === undefined ? [] : [{ quantity: weight, unit: 'KGM' }]),
    ...(thousand === undefined
      ? []
      : [{ quantity: Big(quantity).times(1000).toFixed(), unit: thousand }]),
  ]
}

function measuresOf(line: RandomLine, on: string): readonly MeasureText[] {
  const { item, origin, duties } = line
  const blocksOf = (code: string): readonly Block[] =>
    duties.filter(({ regime }) => regime === code)
  const isSubject = ({ code }: { readonly code: string }): boolean =>
    blocksOf(code).some(({ subject }) => subject === 'subject')
  const exporterOf = (code: string): string | undefined =>
    blocksOf(code).find(({ exporter }) => exporter !== undefined)?.exporter
  return [
    ...surtaxesText(line, on),
    ...simaOn(item, origin, on)
      .filter(isSubject)
      .flatMap((measure) => simaText(measure, exporterOf(measure.code))),
    ...exciseBorne(
      exciseOn(item, on),
      duties.flatMap(({ regime = [] }) => regime),
    ).map((each) => exciseText(each, blocksOf(each.code)[0])),
  ]
}

/** Those to which the goods are said to be subject, but for what yields to another of them. */
function surtaxesText(line: RandomLine, on: string): readonly MeasureText[] {
  const blockOf = (code: string): Block | undefined =>
    line.duties.find(({ regime }) => regime === code)
  const declared = surtaxesOn(line, on).filter(({ code }) => blockOf(code)?.subject === 'subject')
  const codes = declared.map(({ code }) => code)
  return declared
    .filter(({ code }) => !yields(code, codes, on))
    .map(({ code, regime, rate, content, threshold }): MeasureText => {
      const claimed = blockOf(code)?.content
      return {
        type: regime === 'safeguard' ? 'safeguard' : 'surtax',
        regime: code,
        regular: limbText(rate),
        ...(content?.treatment === line.treatment && {
          deduction: { least: percent(content.least), ...(claimed !== undefined && { claimed }) },
        }),
        ...(threshold !== undefined && { threshold }),
      }
    })
}

function exciseText(excise: Excise, block: Block | undefined): MeasureText {
  const { code, regime: type, base } = excise
  const measured = block?.measured
  return {
    type,
    regime: code,
    ...(base && { base }),
    ...(measured && { measured }),
    ...exciseRate(excise),
  }
}

function exciseRate({ amount, per = '1', unit, lots, orPercent, threshold }: Excise): RateText {
  if (amount === undefined) {
    const above = { perUnit: threshold ?? '0', unit }
    return { regular: { adValorem: '0.2', above }, maximum: { adValorem: '0.1' } }
  }
  const perUnit = Big(amount).div(per).toFixed()
  const regular = { perUnit, unit, ...(lots && { lots }) }
  return orPercent === undefined
    ? { regular }
    : { regular, minimum: { adValorem: percent(orPercent) } }
}

/** Of each kind the exporter's own amount, else that of all others. */
function simaText({ code, amounts }: Sima, exporter: string | undefined): readonly MeasureText[] {
  return (['anti-dumping', 'countervailing'] as const).flatMap((kind) => {
    const ofKind = amounts.filter((amount) => amount.kind === kind)
    const own = ofKind.find((amount) => letters(amount.exporter) === letters(exporter))
    const due = own ?? ofKind.find((amount) => amount.exporter === undefined)
    return due ? [{ type: kind, regime: code, regular: foreignLimbText(due) }] : []
  })
}

/** Names are the same by their letters and digits; those of the fixtures are plain English. */
function letters(name: string | undefined): string | undefined {
  return name?.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function foreignLimbText({ amount, unit, currency }: Sima['amounts'][number]): LimbText {
  return { ...limbText(amount, unit), ...(currency !== undefined && { currency }) }
}

function rateText({ regular, minimum, maximum, added, unit }: Duty) {
  return {
    regular: limbText(regular, unit),
    ...(minimum && { minimum: limbText(minimum, unit) }),
    ...(maximum && { maximum: limbText(maximum, unit) }),
    ...(added && { added: limbText(added, unit) }),
  }
}

function limbText({ adValorem, specific }: Limb, unit = ''): LimbText {
  return {
    ...(adValorem && { adValorem: percent(adValorem.value) }),
    ...(specific && {
      perUnit: specific.qualifier === '2' ? percent(specific.value) : specific.value,
      unit,
    }),
  }
}

/** A hundredth, whether of percent or of cents. */
function percent(value: string): string {
  return Big(value).div(100).toFixed()
}

const CHARGES = [
  'customs-duty',
  'surtax',
  'safeguard',
  'anti-dumping',
  'countervailing',
  'excise-duty',
  'excise-tax',
  'luxury-tax',
  'gst',
] as const

function chargeType(type: string): (typeof CHARGES)[number] {
  const known = CHARGES.find((charge) => charge === type)
  if (known === undefined) throw new Error(`not a charge: ${type}`)
  return known
}
