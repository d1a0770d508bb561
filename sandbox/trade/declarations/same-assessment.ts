import type { AssessedCharge, AssessedInvoice, Assessment } from './declaration.ts'

/** Whether not a cent and no exchange rate differs. Rates of duty are no difference: earlier versions kept none. */
export function isSameAssessment(one: Assessment, other: Assessment): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other))
}

function comparable({ invoices, ...assessment }: Assessment): object {
  return { ...assessment, invoices: invoices.map(comparableInvoice) }
}

function comparableInvoice({ edition: _, lines, ...invoice }: AssessedInvoice): object {
  return { ...invoice, lines: lines.map((line) => ({ ...line, charges: line.charges.map(bare) })) }
}

function bare({ rate: _, ...charge }: AssessedCharge): object {
  return charge
}
