import { formatCents, type Cents } from '../../kernel/money.ts'
import type { Authority, Source } from '../../kernel/source.ts'
import type { Facts, Names } from './derivation-facts.ts'
import type { DerivationCode } from './derivation-labels.ts'

/** One amount and how it came about, in no language but for names in both. */
export interface DerivationNode {
  /** Names the node; its words are in DERIVATION_LABELS. */
  readonly code: DerivationCode
  readonly amount: string
  /** A currency, a unit of measure, or null for a fraction. */
  readonly unit: string | null
  /** The arithmetic in numbers, `115.00 CAD × 4%`; null for what was given or stands elsewhere. */
  readonly formula: string | null
  /** What the formula gives before rounding; null where nothing was rounded. */
  readonly exact: string | null
  readonly rounding: 'half-up-to-cent' | null
  /** The id of the rule or rate's source. */
  readonly source: string | null
  /** How far that source can be trusted. */
  readonly grade: Authority | null
  /** All that it rests on, that source first. */
  readonly cites: readonly Source[]
  /** What else tells it apart: regime, tariff code, the day of the rate. */
  readonly facts: Facts
  readonly names: Names
  /** The terms of the formula; one without inputs and formula was given or has its own step. */
  readonly inputs: readonly DerivationNode[]
}

type Given = Partial<DerivationNode> & Pick<DerivationNode, 'code' | 'amount'>

const BARE = {
  unit: null,
  formula: null,
  exact: null,
  rounding: null,
  source: null,
  grade: null,
  cites: [],
  facts: {},
  names: {},
  inputs: [],
} as const satisfies Partial<DerivationNode>

export function derivationNode(given: Given): DerivationNode {
  return { ...BARE, ...given }
}

/** Canadian dollars, with whatever else is known of them. */
export function money(
  code: DerivationCode,
  amount: Cents,
  more: Partial<DerivationNode> = {},
): DerivationNode {
  return derivationNode({ code, amount: formatCents(amount), unit: 'CAD', ...more })
}

/** What a node rests on: the first is its own source, the others are rules that have a say in it. */
export function citing(
  source: Source,
  ...others: readonly Source[]
): Pick<DerivationNode, 'source' | 'grade' | 'cites'> {
  return { source: source.id, grade: source.authority, cites: [source, ...others] }
}

/** A sum of nodes that have the same unit. */
export function sumFormula(terms: readonly DerivationNode[]): string {
  return terms.length === 0 ? '0.00' : terms.map(({ amount }) => amount).join(' + ')
}
