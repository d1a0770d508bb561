import * as v from 'valibot'
import type { Sandbox } from '../../sandbox/index.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import { callerIn, type Callers } from './callers.ts'
import { first as only } from '../../sandbox/testing/first.ts'
import { personOf, programOf, type Party } from '../../sandbox/testing/parties.ts'
import { Hands, requested, submitted } from './hands.ts'
import { CONTROL } from '../../sandbox/testing/test-sandbox.ts'
import { CONSULTANT, type Known } from './known.ts'
import { leaveRecords } from './leave-records.ts'
import type { Marks } from './marks.ts'
import { TERMS, WIDE } from './terms.ts'

/** Everybody of the table, and the records that they meet. */
export interface Cast {
  readonly callers: Callers
  readonly subjects: Subjects
}

export interface Subjects {
  readonly importer: Party
  readonly first: string
  readonly second: string
  readonly outsider: Party
  readonly broker: Party
  readonly stranger: Party
  readonly internalAdminAccount: string
  /** Transaction numbers: what each broker submitted, by its letter, and what the importer did. */
  readonly numbers: ReadonlyMap<string, string>
  readonly drafts: { readonly importer: string; readonly broker: string }
  readonly marks: Marks
  readonly active: string
  readonly requested: string
  readonly offered: string
  readonly accessRequest: string
  readonly group: string
  readonly registration: string
  readonly recalculation: string
  /** The last advance of the clock. */
  readonly advance: string
}

/** Sets the scene in a new sandbox. */
export async function setTheScene(sandbox: Sandbox): Promise<Cast> {
  const hands = new Hands(sandbox)
  const { importer, officer } = await hands.makeParties({ programAccounts: 2, delegation: 'none' })
  const [first = '', second = ''] = importer.accounts.map(({ account }) => account)
  const brokers = new Map<string, Party>()
  let outsider = importer
  for (const letter of ['n', 'r', 'o', ...Object.keys(TERMS)]) {
    const made = await hands.makeParties({ delegation: 'none' })
    brokers.set(letter, made.broker)
    outsider = made.importer
  }
  const broker = (letter: string): Party => only([brokers.get(letter)].flatMap((one) => one ?? []))
  const known: Known = { hands, importer, first, second, broker }
  const numbers = await playThePast(known)
  await hands.administrator.ask({
    method: 'POST',
    path: `${CONTROL}/clock/advance`,
    body: { by: 'P2D' },
  })
  const callers = await castOf(known, outsider)
  callers.set('agency/f', await hands.program(officer))
  const records = await leaveRecords(known, callers)
  const { internalAdminAccount } = officer
  const parties = { importer, first, second, outsider, internalAdminAccount }
  const advance = await lastAdvance(hands)
  const others = { broker: broker('E'), stranger: broker('n'), numbers, advance }
  return { callers, subjects: { ...parties, ...records, ...others } }
}

const advances = v.object({ items: v.tuple([v.object({ id: v.string() })]) })

async function lastAdvance({ administrator }: Hands): Promise<string> {
  const told = await administrator.ask({ method: 'GET', path: `${CONTROL}/clock/advances` })
  return v.parse(advances, told).items[0].id
}

/** Every relation that was ever in force, and what was submitted under it. */
async function playThePast({ hands, importer, first, broker }: Known) {
  const numbers = new Map<string, string>()
  const manager = await hands.person(personOf(importer, 'bam').personId)
  const own = await hands.program(programOf(importer, 'edit'))
  numbers.set('importer', await submitted(own, importer, first))
  for (const [letter, terms] of Object.entries(TERMS)) {
    const party = broker(letter)
    const their = await hands.person(personOf(party, 'bam').personId)
    const id = await requested(their, party.business.business, first)
    await manager.ask({ method: 'POST', path: `/v1/delegations/${id}/approval`, body: WIDE })
    const program = await hands.program(programOf(party, 'edit'))
    numbers.set(letter, await submitted(program, party, first))
    await manager.ask({ method: 'PUT', path: `/v1/delegations/${id}/terms`, body: terms })
    if (letter === 'k')
      await manager.ask({ method: 'POST', path: `/v1/delegations/${id}/revocation`, body: {} })
  }
  return numbers
}

/** Two days later, so with new tokens. */
async function castOf(known: Known, outsider: Party): Promise<Map<string, Client>> {
  const { hands, importer, broker } = known
  const callers = new Map<string, Client>([
    ['nobody/n', hands.anyone],
    ['importer/B', await hands.person(personOf(importer, 'bam').personId)],
    ['importer/P', await hands.person(personOf(importer, 'pam').personId)],
    ['importer/Q', await hands.newcomer('pam.of.the.second')],
    ['importer/E', await hands.person(personOf(importer, 'editor').personId)],
    ['importer/R', await hands.person(personOf(importer, 'reader').personId)],
    ['others/O', await hands.newcomer('an.orphan')],
    ['others/X', await hands.person(personOf(outsider, 'bam').personId)],
    ['importer-software/e', await hands.program(programOf(importer, 'edit'))],
    ['importer-software/v', await hands.program(programOf(importer, 'view'))],
    ['broker-people/B', await hands.person(personOf(broker('E'), 'bam').personId)],
    ['broker-people/R', await hands.person(personOf(broker('E'), 'reader').personId)],
    ['consultant/C', await hands.managerOf(CONSULTANT)],
    ['agency/a', hands.administrator],
  ])
  const consultant = callerIn(callers, 'consultant/C')
  callers.set('consultant/c', await hands.newProgram(consultant, CONSULTANT))
  for (const letter of 'nroEVxk') {
    callers.set(`broker-edit/${letter}`, await hands.program(programOf(broker(letter), 'edit')))
    callers.set(`broker-view/${letter}`, await hands.program(programOf(broker(letter), 'view')))
  }
  for (const letter of 'sit') {
    callers.set(`broker-sees/${letter}`, await hands.program(programOf(broker(letter), 'edit')))
  }
  return callers
}
