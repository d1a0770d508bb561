import type { Violation } from '../../../kernel/problem.ts'
import type { FilingFacts, Transition } from '../facts.ts'
import { transitionOf } from '../decide.ts'
import { checkFiling } from '../rules/table.ts'
import { factsOf, filingFrom, type Changes } from './filing-from.ts'

/** A filing and what is known of it, as far as they differ from those that break no rule. */
export interface Situation extends Changes {
  readonly facts?: Partial<FilingFacts>
}

/** `pointer code` of every fault of the situation, in the order of the table. */
export function faultsOf(situation: Situation, transition?: Transition): readonly string[] {
  return violationsOf(situation, transition).map(
    ({ pointer, finding }) => `${pointer} ${finding.code}`,
  )
}

/** The same with all that is said of each. */
export function violationsOf(situation: Situation, transition?: Transition): readonly Violation[] {
  const filing = filingFrom(situation)
  const facts = factsOf(filing, situation.facts)
  return checkFiling(filing, facts, transition ?? transitionOf(filing))
}

/** A rule with a situation that breaks it alone, and the nearest one that keeps it. */
export interface RuleCase {
  readonly code: string
  readonly at: string
  readonly broken: Situation
  readonly kept: Situation
}
