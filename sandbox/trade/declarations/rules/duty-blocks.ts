import type { Finding } from '../../../kernel/problem.ts'
import type { ChargeType } from '../../duties/index.ts'
import type { ResolvedLine } from '../resolve.ts'
import { SAID_OF_MEASURE, saidOf } from '../said-of-measure.ts'
import { REJECT_REASONS, SANDBOX_PRUDENCE, SELF_DECLARED_ZERO, SURTAX_SUBJECT } from '../sources.ts'
import { linesRule } from './rule.ts'

// What the duty blocks of a line say of the measures that its goods meet.

const SURTAX_SUBJECT_FINDING = {
  code: 'surtax-subject-missing',
  detail: {
    en: 'Surtax {regime} names these goods of {origin}, but the line does not say whether they are subject to it.',
    fr: 'La surtaxe {regime} vise ces marchandises de {origin}, mais la ligne ne dit pas si elles y sont assujetties.',
  },
  remedy: {
    en: 'Add a duty block of type {type} with regime {regime} and subject "subject" or "not-subject".',
    fr: 'Ajoutez un bloc de droits de type {type}, régime {regime}, et « subject » ou « not-subject ».',
  },
  source: SURTAX_SUBJECT,
} as const satisfies Finding

export const requireSurtaxSubject = linesRule(SURTAX_SUBJECT_FINDING, (line, { surtaxes }) =>
  surtaxes
    .filter(({ regime }) => saidOf(line, regime).subject === undefined)
    .map(({ regime, type }) => ({
      pointer: 'duties',
      params: { regime, type, origin: line.origin },
    })),
)

const MEASURE_IN_FORCE_FINDING = {
  code: 'measure-not-in-force',
  detail: {
    en: 'Measure {regime} does not apply to this classification, origin and date.',
    fr: 'La mesure {regime} ne s’applique pas à ce classement, à cette origine et à cette date.',
  },
  remedy: {
    en: 'Remove the block or name a measure that applies: {known}.',
    fr: 'Retirez le bloc ou nommez une mesure applicable : {known}.',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

/** A named measure must be one that applies to the goods, be it as an undertaking. */
export const requireMeasureInForce = linesRule(MEASURE_IN_FORCE_FINDING, (line, resolved) => {
  const known = regimesOf(resolved)
  return line.duties.flatMap(({ regime }, index) =>
    regime === undefined || known.includes(regime)
      ? []
      : [
          {
            pointer: `duties/${String(index)}/regime`,
            params: { regime, known: known.length === 0 ? '—' : known.join(', ') },
          },
        ],
  )
})

function regimesOf({ surtaxes, sima, excise }: ResolvedLine): readonly string[] {
  return [...surtaxes, ...sima, ...excise].map(({ regime }) => regime)
}

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
} as const satisfies Finding

/** A block says of a charge what the measure that it names charges at all. */
export const requireTypeOfMeasure = linesRule(TYPE_OF_MEASURE_FINDING, (line, resolved) =>
  line.duties.flatMap(({ type, regime }, index) => {
    const charged = regime === undefined ? [] : chargedBy(resolved, regime)
    if (regime === undefined || charged.length === 0 || charged.includes(type)) return []
    const params = { type, regime, charged: charged.join(', ') }
    return [{ pointer: `duties/${String(index)}/type`, params }]
  }),
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
export const requireOneBlockPerCharge = linesRule(ONE_BLOCK_FINDING, ({ duties }) =>
  duties.flatMap(({ type, regime }, index) => {
    if (regime === undefined) return []
    const first = duties.findIndex((block) => block.regime === regime && block.type === type)
    return first < index
      ? [{ pointer: `duties/${String(index)}/regime`, params: { type, regime } }]
      : []
  }),
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

export const requireAgreeingBlocks = linesRule(BLOCKS_AGREE_FINDING, (line) =>
  line.duties.flatMap((block, index) => {
    const { regime } = block
    if (regime === undefined) return []
    const said = saidOf(line, regime)
    return SAID_OF_MEASURE.filter((field) => (block[field] ?? said[field]) !== said[field]).map(
      (field) => ({ pointer: `duties/${String(index)}/${field}`, params: { regime, field } }),
    )
  }),
)

const DECLARABLE_ZERO_FINDING = {
  code: 'self-declared-zero-refused',
  detail: {
    en: 'The API refuses a self-declared amount of 0.00 (incident CS0015769 is switched on).',
    fr: 'L’API refuse un montant autodéclaré de 0,00 (l’incident CS0015769 est activé).',
  },
  remedy: {
    en: 'Switch CS0015769 off in this workspace.',
    fr: 'Désactivez CS0015769 dans cet espace de travail.',
  },
  source: SELF_DECLARED_ZERO,
} as const satisfies Finding

/** As in CES 2.0, while the switch is on; otherwise zero is an amount like any other. */
export const requireDeclarableZero = linesRule(
  DECLARABLE_ZERO_FINDING,
  ({ duties }, _resolved, { switches }) =>
    duties.flatMap(({ selfDeclared }, index) =>
      switches.CS0015769 && selfDeclared === 0n
        ? [{ pointer: `duties/${String(index)}/selfDeclared`, params: {} }]
        : [],
    ),
)
