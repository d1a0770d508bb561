import { violation, type Finding, type Params, type Violation } from '../../../kernel/problem.ts'
import type { Facts, FilingFacts, RateFact } from '../facts.ts'
import type { Filing, Goods, Invoice, Line } from '../filing.ts'
import type { ResolvedLine } from '../resolve.ts'

/** A rule finds every place that breaks it. */
export interface Rule<Declared = Filing, Known = FilingFacts> {
  readonly finding: Finding
  readonly check: (declared: Declared, facts: Known) => readonly Violation[]
}

/** Most rules find nothing, on every line of every declaration. */
const NONE: readonly never[] = []

/** A rule about one field of the header. */
export function headerRule(
  finding: Finding,
  pointer: string,
  broken: (filing: Filing, facts: FilingFacts) => Params | undefined,
): Rule {
  return {
    finding,
    check: (filing, facts) => {
      const params = broken(filing, facts)
      return params === undefined ? NONE : [violation(finding, `#/${pointer}`, params)]
    },
  }
}

/** A rule about one field of each invoice. */
export function invoiceRule(
  finding: Finding,
  pointer: string,
  broken: (invoice: Invoice, context: InvoiceContext) => Params | undefined,
): Rule<Goods, Facts> {
  return {
    finding,
    check: (goods, facts) => {
      const found: Violation[] = []
      let index = 0
      for (const invoice of goods.invoices) {
        const params = broken(invoice, { goods, facts, index, rate: facts.rates[index] })
        if (params !== undefined) {
          found.push(violation(finding, `#/invoices/${String(index)}/${pointer}`, params))
        }
        index += 1
      }
      return found
    },
  }
}

interface InvoiceContext {
  readonly goods: Goods
  readonly facts: Facts
  readonly index: number
  readonly rate: RateFact | undefined
}

/** A rule about one field of each line. */
export function lineRule(
  finding: Finding,
  pointer: string,
  broken: (line: Line, resolved: ResolvedLine, facts: Facts) => Params | undefined,
): Rule<Goods, Facts> {
  return linesRule(finding, (line, resolved, facts) => {
    const params = broken(line, resolved, facts)
    return params === undefined ? NONE : [{ pointer, params }]
  })
}

/** A rule that may be broken at several places of a line. */
export function linesRule(
  finding: Finding,
  broken: (line: Line, resolved: ResolvedLine, facts: Facts) => readonly Break[],
): Rule<Goods, Facts> {
  return {
    finding,
    check: (goods, facts) => {
      const found: Violation[] = []
      let index = 0
      for (const { lines } of goods.invoices) {
        let at = 0
        for (const line of lines) {
          const resolved = facts.lines[index]?.[at]
          for (const { pointer, params } of resolved ? broken(line, resolved, facts) : NONE) {
            found.push(violation(finding, `${linePointer(index, at)}/${pointer}`, params))
          }
          at += 1
        }
        index += 1
      }
      return found
    },
  }
}

interface Break {
  readonly pointer: string
  readonly params: Params
}

export function linePointer(invoice: number, line: number): string {
  return `#/invoices/${String(invoice)}/lines/${String(line)}`
}
