import type { Line } from '../filing.ts'
import type { Placed } from '../placed.ts'
import type { ResolvedLine } from '../resolve.ts'
import { TODAY, type Changes } from './filing-from.ts'
import { given } from './given.ts'

/** The only line of a filing with those changes, and what the tariff says of it. */
export function placedFrom(changes: Changes = {}, edition?: string): Placed {
  const { filing, facts } = given(changes)
  const [invoice] = filing.invoices
  const line: Line | undefined = invoice?.lines[0]
  const resolved: ResolvedLine | undefined = facts.lines[0]?.[0]
  if (invoice === undefined || line === undefined || resolved === undefined) {
    throw new Error('a filing without a line')
  }
  const { number, placeOfExport, directShipmentOn: shippedOn } = invoice
  const accountedOn = facts.accountedOn ?? TODAY
  return {
    line,
    resolved,
    invoice: number,
    number: 1,
    shippedOn,
    accountedOn,
    placeOfExport,
    edition,
  }
}
