import { violation, type Finding, type Params, type Violation } from '../../../kernel/problem.ts'
import type { Facts, FilingFacts, RateFact } from '../facts.ts'
import type { DutyBlock, Filing, Goods, Invoice, Line } from '../filing.ts'
import type { ResolvedLine } from '../resolve.ts'

/** A rule finds every place that breaks it. */
export interface Rule<Declared = Filing, Known = FilingFacts> {
  readonly finding: Finding
  /** @param found to which it adds: nearly all rules find nothing, and a list of nothing costs each of them */
  readonly check: (declared: Declared, facts: Known, found: Violation[]) => void
}

/** A rule about one field of the header. */
export function headerRule(
  finding: Finding,
  pointer: string,
  broken: (filing: Filing, facts: FilingFacts) => Params | undefined,
): Rule {
  return {
    finding,
    check: (filing, facts, found) => {
      const params = broken(filing, facts)
      if (params !== undefined) found.push(violation(finding, `#/${pointer}`, params))
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
    check: (goods, facts, found) => {
      let index = 0
      for (const invoice of goods.invoices) {
        const params = broken(invoice, { goods, facts, index, rate: facts.rates[index] })
        if (params !== undefined) {
          found.push(violation(finding, `#/invoices/${String(index)}/${pointer}`, params))
        }
        index += 1
      }
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
    return params && [{ pointer, params }]
  })
}

/** A rule about one field of each duty block, of which most lines have none. */
export function blockRule(
  finding: Finding,
  field: keyof DutyBlock,
  broken: (block: DutyBlock, context: BlockContext) => Params | undefined,
): Rule<Goods, Facts> {
  return linesRule(finding, (line, resolved, facts) => {
    if (line.duties.length === 0) return undefined
    return line.duties.flatMap((block, index) => {
      const params = broken(block, { line, resolved, facts, index })
      return params === undefined ? [] : [{ pointer: `duties/${String(index)}/${field}`, params }]
    })
  })
}

interface BlockContext {
  readonly line: Line
  readonly resolved: ResolvedLine
  readonly facts: Facts
  readonly index: number
}

/** A rule that may be broken at several places of a line. */
export function linesRule(
  finding: Finding,
  broken: (line: Line, resolved: ResolvedLine, facts: Facts) => readonly Break[] | undefined,
): Rule<Goods, Facts> {
  return {
    finding,
    check: (goods, facts, found) => {
      let index = 0
      for (const { lines } of goods.invoices) {
        const resolvedLines = facts.lines[index]
        let at = 0
        for (const line of lines) {
          const resolved = resolvedLines?.[at]
          const breaks = resolved && broken(line, resolved, facts)
          if (breaks !== undefined) {
            for (const { pointer, params } of breaks) {
              found.push(violation(finding, `${linePointer(index, at)}/${pointer}`, params))
            }
          }
          at += 1
        }
        index += 1
      }
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
