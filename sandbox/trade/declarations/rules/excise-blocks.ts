import { formatCents } from '../../../kernel/money.ts'
import type { Finding } from '../../../kernel/problem.ts'
import { tariffLists } from '../../tariff/index.ts'
import { areOneChoice, namedExcise } from '../borne-excise.ts'
import type { Line } from '../filing.ts'
import type { ResolvedLine } from '../resolve.ts'
import { LUXURY_TAX_LINE, SANDBOX_PRUDENCE } from '../sources.ts'
import { blockRule, linesRule } from './rule.ts'

// What the duty blocks of a line say of excise and luxury tax, which no goods are "not subject" to.

const EFFECTIVE_SUBJECT_FINDING = {
  code: 'not-subject-without-effect',
  detail: {
    en: 'The block says that the goods are not subject to {charge} {regime}, but that changes nothing: only surtax, safeguard and SIMA measures ask it.',
    fr: 'Le bloc indique que les marchandises ne sont pas assujetties à {charge} {regime}, mais cela ne change rien : seules la surtaxe, la sauvegarde et les mesures de la LMSI le demandent.',
  },
  remedy: {
    en: 'Leave "subject" out; where nothing is owed, leave out a block that need not be named, or self-declare 0.00.',
    fr: 'Omettez « subject »; si rien n’est dû, omettez un bloc qui n’a pas à être nommé, ou autodéclarez 0,00.',
  },
  source: SANDBOX_PRUDENCE,
  list: tariffLists.excises,
} as const satisfies Finding

/** A block that names no measure, or none in force, is another rule's business. */
export const requireEffectiveSubject = blockRule(
  EFFECTIVE_SUBJECT_FINDING,
  'subject',
  ({ type, regime, subject }, { resolved }) =>
    subject === 'not-subject' && regime !== undefined && isExcise(resolved, regime)
      ? { charge: type, regime }
      : undefined,
)

function isExcise({ excise }: ResolvedLine, regime: string): boolean {
  return excise.some((measure) => measure.regime === regime)
}

const ONE_OF_CHOICE_FINDING = {
  code: 'excise-of-one-choice-twice',
  detail: {
    en: '{regime} and {other} exclude each other: goods are one or the other.',
    fr: '{regime} et {other} s’excluent : les marchandises relèvent de l’un ou de l’autre.',
  },
  remedy: {
    en: 'Name the one that the goods are, or put them on two lines.',
    fr: 'Nommez celui dont relèvent les marchandises, ou répartissez-les sur deux lignes.',
  },
  source: SANDBOX_PRUDENCE,
  list: tariffLists.excises,
} as const satisfies Finding

export const requireOneOfChoice = linesRule(ONE_OF_CHOICE_FINDING, (line, { excise }) => {
  if (excise.length === 0) return undefined
  const named = namedExcise(line, excise)
  if (named.length < 2) return undefined
  return named.flatMap((measure, at) => {
    const other = named.slice(0, at).find((before) => areOneChoice(before, measure))
    if (other === undefined) return []
    const { regime } = measure
    const index = line.duties.findIndex((block) => block.regime === regime)
    return [{ pointer: `duties/${String(index)}/regime`, params: { regime, other: other.regime } }]
  })
})

const MEASURED_FINDING = {
  code: 'measured-without-measure',
  detail: {
    en: 'The block states what its measure counts by, but names no measure.',
    fr: 'Le bloc indique ce d’après quoi sa mesure se calcule, mais ne nomme aucune mesure.',
  },
  remedy: {
    en: 'Name the measure in "regime", or leave "measured" out.',
    fr: 'Nommez la mesure dans « regime », ou omettez « measured ».',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireMeasuredMeasure = blockRule(
  MEASURED_FINDING,
  'measured',
  ({ regime, measured }) => (measured !== undefined && regime === undefined ? {} : undefined),
)

const LUXURY_AMOUNT_FINDING = {
  code: 'luxury-tax-amount-missing',
  detail: {
    en: 'A line of the value {value} bears luxury tax {regime}, but its amount is not stated and cannot be counted from that value.',
    fr: 'Une ligne d’une valeur de {value} porte la taxe de luxe {regime}, mais le montant n’en est pas indiqué et ne peut se calculer à partir de cette valeur.',
  },
  remedy: {
    en: 'Self-declare the amount on this line, or name the tax on the line of the goods.',
    fr: 'Autodéclarez le montant sur cette ligne, ou nommez la taxe sur la ligne des marchandises.',
  },
  source: LUXURY_TAX_LINE,
  list: tariffLists.excises,
} as const satisfies Finding

/** The highest value of a line that is there for the tax alone. */
const VALUE_OF_TAX_LINE = 1n

export const requireLuxuryAmount = linesRule(LUXURY_AMOUNT_FINDING, (line, { excise }) =>
  line.value > VALUE_OF_TAX_LINE
    ? undefined
    : namedExcise(line, excise)
        .filter(({ type, regime }) => type === 'luxury-tax' && !isSelfDeclared(line, regime))
        .map(({ regime }) => ({
          pointer: 'duties',
          params: { regime, value: formatCents(line.value) },
        })),
)

function isSelfDeclared({ duties }: Line, regime: string): boolean {
  return duties.some((block) => block.regime === regime && block.selfDeclared !== undefined)
}
