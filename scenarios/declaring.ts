import { isRefused, type Answer } from './answer.ts'
import type { Actor, Intent } from './actor.ts'
import type { Declaration, Filing, Invoice, Line } from './channel/declarations.ts'
import type { Rehearsal } from './world.ts'

/* What the sentences about declarations have in common. */

export interface Shipment {
  readonly shippedOn: string
  readonly currency: string
  readonly lines: readonly Line[]
}

/** A declaration in whose header nothing is wrong, released today. */
export async function prepare(
  world: Rehearsal,
  whose: { readonly account: string; readonly accountSecurityNumber: string | undefined },
  shipment: Shipment,
): Promise<Filing> {
  return world.filing.remember({
    type: 'AB',
    transactionNumber: nextNumber(world, whose.accountSecurityNumber),
    importer: whose.account,
    office: '312',
    cargoControlNumber: '1001REHEARSAL1',
    carrier: '1001',
    modeOfTransport: '2',
    releasedOn: await world.stage.today(),
    invoices: [invoiceOf('INV-1', shipment)],
  })
}

export function invoiceOf(number: string, { shippedOn, currency, lines }: Shipment): Invoice {
  return {
    number,
    vendor: { name: 'Example Exports', country: 'US' },
    currency,
    directShipmentOn: shippedOn,
    placeOfExport: 'US',
    lines,
  }
}

/** The check digit is a policy that is off, so that any digit will do. */
export function nextNumber({ series }: Rehearsal, securityNumber: string | undefined): string {
  if (securityNumber === undefined) throw new Error('without security there are no numbers')
  const next = (series.find(securityNumber) ?? 0) + 1
  series.set(securityNumber, next)
  return `${securityNumber}${String(next).padStart(8, '0')}0`
}

/** Changes what is being prepared. */
export function amend({ filing }: Rehearsal, change: (filing: Filing) => Filing): void {
  filing.remember(change(filing.it))
}

/** @param nth of all lines of all invoices, counted from 1 */
export function amendLine(world: Rehearsal, nth: number, change: (line: Line) => Line): void {
  let left = nth
  amend(world, (filing) => ({
    ...filing,
    invoices: filing.invoices.map((invoice) => ({
      ...invoice,
      lines: invoice.lines.map((line) => ((left -= 1) === 0 ? change(line) : line)),
    })),
  }))
}

export async function submit(world: Rehearsal, actor: Actor, attempt?: string): Promise<void> {
  const filing = world.filing.it
  keep(world, await actor.tries(({ declarations }) => declarations.submit(filing, attempt)))
}

export async function move(
  world: Rehearsal,
  actor: Actor,
  intent: Intent<Declaration>,
): Promise<void> {
  keep(world, await actor.tries(intent))
}

/** The declaration of which the scenario speaks, as it stands now. */
export async function declarationNow(world: Rehearsal): Promise<Declaration> {
  const { transactionNumber } = world.declaration.it
  const answer = await world.stage.administrator().declarations.read(transactionNumber)
  if (isRefused(answer)) throw new Error(`${transactionNumber} cannot be read`)
  return world.declaration.remember(answer.value)
}

function keep(world: Rehearsal, answer: Answer<Declaration>): void {
  if (!isRefused(answer)) world.declaration.remember(answer.value)
}
