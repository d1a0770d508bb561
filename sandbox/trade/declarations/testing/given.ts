import type { AcceptedDeclaration, Declaration } from '../declaration.ts'
import { recalculate, submit } from '../decide.ts'
import type { FilingFacts, RateFact } from '../facts.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { factsOf, filingFrom, invoiceRate, type Changes } from './filing-from.ts'

const AT = '2026-03-02T14:00:00.000Z'
const LATER = '2026-03-04T14:00:00.000Z'

/** A filing and what is known; each step gives what is decided, or the refusal. */
export function given(changes: Changes, known: Partial<FilingFacts> = {}) {
  const filing = filingFrom(changes)
  const facts = factsOf(filing, known)
  return {
    filing,
    facts,
    submitted: (): Declaration => submit(filing, facts, AT),
    recalculated: (
      before: Declaration,
      now: Partial<FilingFacts>,
    ): AcceptedDeclaration | undefined =>
      recalculate(before, {
        filing,
        facts: factsOf(filing, now),
        reason: 'outage',
        at: LATER,
      }),
  }
}

/** `pointer code` of every fault for which the work is refused. */
export function refusedFor(work: () => unknown): readonly string[] {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.violations.map(({ pointer, finding }) => `${pointer} ${finding.code}`)
  }
  throw new Error('nothing was refused')
}

const USD_DAY = { currency: 'USD', on: filingFrom().invoices[0]?.directShipmentOn } as const

export function published(rate: string, revision = 1): readonly RateFact[] {
  return [{ status: 'found', rate: { ...invoiceRate(day(), rate), revision } }]
}

export function missing(last?: string): readonly RateFact[] {
  const carried = last === undefined ? undefined : invoiceRate(day(), last, 'carried-forward')
  return [{ status: 'missing', day: day(), last: carried }]
}

function day() {
  const { currency, on } = USD_DAY
  if (on === undefined) throw new Error('a filing without invoices')
  return { currency, on }
}
