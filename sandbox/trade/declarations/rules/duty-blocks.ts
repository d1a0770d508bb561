import type { Finding } from '../../../kernel/problem.ts'
import { tariffLists } from '../../tariff/index.ts'
import type { ResolvedLine } from '../resolve.ts'
import { SANDBOX_PRUDENCE, SELF_DECLARED_ZERO } from '../sources.ts'
import { blockRule } from './rule.ts'

// What the duty blocks of a line say of the measures that its goods meet.

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
  source: SANDBOX_PRUDENCE,
  list: tariffLists.measures,
} as const satisfies Finding

/** A named measure must be one that applies to the goods, be it as an undertaking. */
export const requireMeasureInForce = blockRule(
  MEASURE_IN_FORCE_FINDING,
  'regime',
  ({ regime }, { resolved }) => {
    if (regime === undefined) return undefined
    const known = regimesOf(resolved)
    if (known.includes(regime)) return undefined
    return { regime, known: known.length === 0 ? '—' : known.join(', ') }
  },
)

function regimesOf({ surtaxes, sima, excise }: ResolvedLine): readonly string[] {
  return [...surtaxes, ...sima, ...excise].map(({ regime }) => regime)
}

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
export const requireDeclarableZero = blockRule(
  DECLARABLE_ZERO_FINDING,
  'selfDeclared',
  ({ selfDeclared }, { facts: { switches } }) =>
    switches.CS0015769 && selfDeclared === 0n ? {} : undefined,
)
