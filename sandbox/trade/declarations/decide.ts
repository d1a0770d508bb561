import { Refusal } from '../../kernel/refusal.ts'
import { isFault, type Violation } from '../../kernel/problem.ts'
import { requireAllowed } from '../../parties/authority/index.ts'
import { assess, assessmentOf, findUncountable, type Assessable } from './assess.ts'
import type { AcceptedDeclaration, Assessment, Calculation, Declaration } from './declaration.ts'
import type { Facts, FilingFacts, InvoiceRate, RateFact, Transition } from './facts.ts'
import type { Filing, Goods } from './filing.ts'
import { missingDays } from './missing-days.ts'
import { DECLARATION_REFUSED } from './problems.ts'
import { requireRegisteredImporter } from './rules/importer.ts'
import { checkFiling, checkGoods } from './rules/table.ts'
import { filingToWire } from './filed.ts'
import { isSameAssessment } from './same-assessment.ts'
import { warningsOf } from './warning.ts'

/**
 * Accepts a filing and assesses it, or holds it until its exchange rate is published; what could not be
 * counted then is refused now.
 *
 * @param at ISO 8601 by the workspace's clock
 * @throws Refusal one of authorityProblems, or DECLARATION_REFUSED with every violation
 */
export function submit(filing: Filing, facts: FilingFacts, at: string): Declaration {
  requireSubmitter(filing, facts)
  const found = checkFiling(filing, facts, transitionOf(filing))
  refuseFaulty(found, filing, facts)
  const kept = {
    transactionNumber: filing.transactionNumber,
    version: 1,
    importer: filing.importer,
    submittedBy: facts.submitter?.business ?? null,
    filed: filingToWire(filing),
    filedOn: facts.today,
    accountedOn: facts.accountedOn,
    reason: 'original',
    versionAt: at,
    warnings: warningsOf(found),
  }
  const awaits = missingDays(facts)
  if (facts.missingRate === 'hold' && awaits.length > 0) {
    refuse([...found, ...findUncountable(filing, facts.lines)])
    return { ...kept, status: 'held', awaits }
  }
  return { ...kept, status: 'accepted', assessment: assessOrRefuse(filing, facts, found) }
}

/**
 * What the goods would owe, without filing. A calculation cannot wait for a rate: where a filing
 * would be held, it goes by the last one known.
 *
 * @throws Refusal DECLARATION_REFUSED with every violation
 */
export function calculate(goods: Goods, facts: Facts): Calculation {
  const missingRate = facts.missingRate === 'hold' ? 'carry-forward' : facts.missingRate
  const found = checkGoods(goods, { ...facts, missingRate }, 'calculate')
  refuseFaulty(found, goods, facts)
  return { ...assessOrRefuse(goods, facts, found), warnings: warningsOf(found) }
}

/**
 * The next version of a declaration under the rates of now. Self-declared amounts stay.
 *
 * @returns undefined when not a cent and no rate differs, so that it may be asked any number of times
 */
export function recalculate(
  declaration: Declaration,
  recalculation: {
    readonly filing: Filing
    readonly facts: Facts
    readonly reason: string
    readonly at: string
  },
): AcceptedDeclaration | undefined {
  const { filing, facts, reason, at } = recalculation
  const found = checkGoods(filing, facts, 'recalculate')
  refuseFaulty(found, filing, facts)
  const assessment = assessOrRefuse(filing, facts, found)
  if (declaration.status === 'accepted' && isSameAssessment(declaration.assessment, assessment))
    return undefined
  const { transactionNumber, importer, submittedBy, filed, filedOn, accountedOn, warnings } =
    declaration
  const version = declaration.status === 'held' ? declaration.version : declaration.version + 1
  return {
    status: 'accepted',
    transactionNumber,
    version,
    importer,
    submittedBy,
    filed,
    filedOn,
    accountedOn,
    reason: declaration.status === 'held' ? declaration.reason : reason,
    versionAt: at,
    warnings,
    assessment,
  }
}

/** Whoever may not file is told that alone. */
function requireSubmitter(filing: Filing, facts: FilingFacts): void {
  const { standing, importer } = facts
  // Nobody can have delegated yet, so that is not what the broker has to be told.
  if (standing.name === 'stranger') {
    const found: Violation[] = []
    requireRegisteredImporter.check(filing, facts, found)
    refuse(found)
  }
  const isAdmin = importer?.internalAdmin === true
  const action = isAdmin ? 'file-for-unregistered' : 'submit-declaration'
  requireAllowed(standing, { action, subject: filing.importer })
}

export function transitionOf({ type }: Filing): Transition {
  return type === 'C' ? 'submit-C' : 'submit-AB'
}

/** The goods with the rates to count them by: the published ones, else the last known. */
function assessableOf(goods: Goods, facts: Facts): Assessable {
  return {
    goods,
    lines: facts.lines,
    rates: facts.rates.map(usableRate),
    measureRates: facts.measureRates.map((rates) => rates.map(usableRate)),
  }
}

/** @param found by the rules, for the refusal of what cannot be counted */
function assessOrRefuse(goods: Goods, facts: Facts, found: readonly Violation[]): Assessment {
  const assessable = assessableOf(goods, facts)
  const outcome = assess(assessable)
  if (outcome.status === 'faulty') throw refusal([...found, ...outcome.violations])
  return assessmentOf(outcome.calculated, assessable)
}

function usableRate(fact: RateFact): InvoiceRate {
  if (fact.status === 'found') return fact.rate
  if (fact.last === undefined) throw new Error('a missing rate is refused before it is used')
  return fact.last
}

/** Where a rule is broken, what keeps the lines from being counted is told with it. */
function refuseFaulty(found: readonly Violation[], goods: Goods, { lines }: Facts): void {
  if (found.some(isFault)) throw refusal([...found, ...findUncountable(goods, lines)])
}

function refuse(found: readonly Violation[]): void {
  if (found.some(isFault)) throw refusal(found)
}

/** The one refusal of a declaration, with all that is wrong with it. */
function refusal(found: readonly Violation[]): Refusal {
  return new Refusal(DECLARATION_REFUSED, { count: found.filter(isFault).length }, found)
}
