import { cents, formatCents } from '../../../kernel/money.ts'
import type { Finding } from '../../../kernel/problem.ts'
import type { ChargeType } from '../../duties/index.ts'
import { tariffLists } from '../../tariff/index.ts'
import type { ResolvedLine } from '../resolve.ts'
import { isLeftAside, SAID_OF_MEASURE, saidOf } from '../said-of-measure.ts'
import { SANDBOX_PRUDENCE } from '../sources.ts'
import { blockRule, linesRule } from './rule.ts'

// How duty blocks and the measures that they name go together.

const SUBJECT_OF_MEASURE_FINDING = {
  code: 'subject-without-measure',
  detail: {
    en: 'A block of type {type} says "{subject}" but names no measure, so that it would change nothing.',
    fr: 'Un bloc de type {type} indique « {subject} » sans nommer de mesure; il ne changerait rien.',
  },
  remedy: {
    en: 'Name in "regime" the measure that is meant, or leave "subject" out.',
    fr: 'Nommez dans « regime » la mesure visée, ou omettez « subject ».',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

/** That an undertaking names its measure is a rule of its own. */
export const requireSubjectOfMeasure = blockRule(
  SUBJECT_OF_MEASURE_FINDING,
  'regime',
  ({ type, regime, subject }) =>
    subject === undefined || subject === 'undertaking' || regime !== undefined
      ? undefined
      : { type, subject },
)

const TYPE_OF_MEASURE_FINDING = {
  code: 'duty-type-of-other-measure',
  detail: {
    en: 'A block of type {type} names measure {regime}, which charges {charged}.',
    fr: 'Un bloc de type {type} nomme la mesure {regime}, qui impose {charged}.',
  },
  remedy: {
    en: 'Give the block the type {charged}, or name a measure of type {type}.',
    fr: 'Donnez au bloc le type {charged}, ou nommez une mesure de type {type}.',
  },
  source: SANDBOX_PRUDENCE,
  list: tariffLists.measures,
} as const satisfies Finding

/** A block says of a charge what the measure that it names charges at all. */
export const requireTypeOfMeasure = blockRule(
  TYPE_OF_MEASURE_FINDING,
  'type',
  ({ type, regime }, { resolved }) => {
    const charged = regime === undefined ? [] : chargedBy(resolved, regime)
    if (regime === undefined || charged.length === 0 || charged.includes(type)) return undefined
    return { type, regime, charged: charged.join(', ') }
  },
)

function chargedBy(
  { surtaxes, sima, excise }: ResolvedLine,
  regime: string,
): readonly ChargeType[] {
  const charges = [...surtaxes, ...sima.flatMap(({ amounts }) => amounts), ...excise]
  const types = charges.filter((charge) => charge.regime === regime).map(({ type }) => type)
  return [...new Set(types)]
}

const ONE_BLOCK_FINDING = {
  code: 'duty-block-repeated',
  detail: {
    en: 'More than one duty block of type {type} names measure {regime}.',
    fr: 'Plus d’un bloc de droits de type {type} nomme la mesure {regime}.',
  },
  remedy: {
    en: 'Keep one block for each charge of the measure.',
    fr: 'Gardez un seul bloc par imposition de la mesure.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

/** A SIMA measure may have two: one for anti-dumping and one for countervailing duty. */
export const requireOneBlockPerCharge = blockRule(
  ONE_BLOCK_FINDING,
  'regime',
  ({ type, regime }, { line: { duties }, index }) => {
    if (regime === undefined) return undefined
    const first = duties.findIndex((block) => block.regime === regime && block.type === type)
    return first < index ? { type, regime } : undefined
  },
)

const BLOCKS_AGREE_FINDING = {
  code: 'measure-blocks-disagree',
  detail: {
    en: 'Two blocks of measure {regime} differ in "{field}", which is said of the measure as a whole.',
    fr: 'Deux blocs de la mesure {regime} diffèrent par « {field} », qui vaut pour toute la mesure.',
  },
  remedy: {
    en: 'Say the same in both, or leave "{field}" out of one.',
    fr: 'Indiquez la même valeur dans les deux, ou omettez « {field} » dans l’un.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireAgreeingBlocks = linesRule(BLOCKS_AGREE_FINDING, (line) => {
  if (line.duties.length === 0) return undefined
  return line.duties.flatMap((block, index) => {
    const { regime } = block
    if (regime === undefined) return []
    const said = saidOf(line, regime)
    return SAID_OF_MEASURE.filter((field) => (block[field] ?? said[field]) !== said[field]).map(
      (field) => ({ pointer: `duties/${String(index)}/${field}`, params: { regime, field } }),
    )
  })
})

const AMOUNT_OF_SUBJECT_FINDING = {
  code: 'self-declared-though-not-subject',
  detail: {
    en: 'The line says that its goods bear nothing of measure {regime}, and declares {amount} of it.',
    fr: 'La ligne indique que ses marchandises ne supportent rien de la mesure {regime}, et en déclare {amount}.',
  },
  remedy: {
    en: 'Say "subject", or leave the amount out.',
    fr: 'Indiquez « subject », ou omettez le montant.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

/** Nothing is the amount of such goods, and may be declared. */
export const requireAmountOfSubject = blockRule(
  AMOUNT_OF_SUBJECT_FINDING,
  'selfDeclared',
  ({ regime, selfDeclared = 0n }, { line }) =>
    selfDeclared > 0n && regime !== undefined && isLeftAside(line, regime)
      ? { regime, amount: formatCents(cents(selfDeclared)) }
      : undefined,
)
