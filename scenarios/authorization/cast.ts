import * as v from 'valibot'
import type { Sandbox } from '../../sandbox/index.ts'
import type { Caller } from './caller.ts'
import {
  CONTROL,
  drafted,
  first as only,
  Hands,
  offered,
  personOf,
  programOf,
  requested,
  submitted,
  type Party,
} from './hands.ts'
import type { Known } from './known.ts'
import { leaveMarks, type Marks } from './marks.ts'

const CONSULTANT = '820000016'
const LATER = '2099-12-31'
const TODAY = '2026-03-02'

/** Everybody of the table, and the records that they meet. */
export interface Cast {
  readonly callers: ReadonlyMap<string, Caller>
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

function sights(broker: string, importer: string, others: string) {
  return { submittedByBroker: broker, submittedByImporter: importer, submittedByOthers: others }
}

const EVERYTHING = sights('edit', 'edit', 'edit')

/** The terms under which each broker stands at last; all submit under `WIDE` before. */
const TERMS: Readonly<Record<string, object>> = {
  E: { role: 'edit', expiresOn: LATER, visibility: EVERYTHING },
  V: { role: 'view', expiresOn: LATER, visibility: EVERYTHING },
  x: { role: 'edit', expiresOn: TODAY, visibility: EVERYTHING },
  k: { role: 'edit', expiresOn: LATER, visibility: EVERYTHING },
  s: { role: 'edit', expiresOn: LATER, visibility: sights('edit', 'none', 'none') },
  i: { role: 'edit', expiresOn: LATER, visibility: sights('none', 'view', 'none') },
  t: { role: 'edit', expiresOn: LATER, visibility: sights('none', 'none', 'view') },
}
const WIDE = { role: 'edit', expiresOn: LATER, visibility: EVERYTHING }

/** Sets the scene in a new sandbox. */
export async function setTheScene(sandbox: Sandbox): Promise<Cast> {
  const hands = new Hands(sandbox)
  const { importer, officer } = await hands.identity({ programAccounts: 2, delegation: 'none' })
  const [first = '', second = ''] = importer.accounts.map(({ account }) => account)
  const brokers = new Map<string, Party>()
  let outsider = importer
  for (const letter of ['n', 'r', 'o', ...Object.keys(TERMS)]) {
    const made = await hands.identity({ delegation: 'none' })
    brokers.set(letter, made.broker)
    outsider = made.importer
  }
  const broker = (letter: string): Party => only([brokers.get(letter)].flatMap((one) => one ?? []))
  const known: Known = { hands, importer, first, second, broker }
  const numbers = await playThePast(known)
  await hands.administrator.done('POST', `${CONTROL}/clock/advance`, { by: 'P2D' })
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
  const told = await administrator.done('GET', `${CONTROL}/clock/advances`)
  return v.parse(advances, told).items[0].id
}

/** Every relation that was ever in force, and what was submitted under it. */
async function playThePast({ hands, importer, first, broker }: Known) {
  const numbers = new Map<string, string>()
  const manager = await hands.person(personOf(importer, 'bam'))
  const own = await hands.program(programOf(importer, 'edit'))
  numbers.set('importer', await submitted(own, importer, first))
  for (const [letter, terms] of Object.entries(TERMS)) {
    const party = broker(letter)
    const their = await hands.person(personOf(party, 'bam'))
    const id = await requested(their, party.business.business, first)
    await manager.done('POST', `/v1/delegations/${id}/approval`, WIDE)
    const program = await hands.program(programOf(party, 'edit'))
    numbers.set(letter, await submitted(program, party, first))
    await manager.done('PUT', `/v1/delegations/${id}/terms`, terms)
    if (letter === 'k') await manager.done('POST', `/v1/delegations/${id}/revocation`, {})
  }
  return numbers
}

/** Two days later, so with new tokens. */
async function castOf(known: Known, outsider: Party): Promise<Map<string, Caller>> {
  const { hands, importer, broker } = known
  const callers = new Map<string, Caller>([
    ['nobody/n', hands.caller()],
    ['importer/B', await hands.person(personOf(importer, 'bam'))],
    ['importer/P', await hands.person(personOf(importer, 'pam'))],
    ['importer/Q', await hands.newcomer('pam.of.the.second')],
    ['importer/E', await hands.person(personOf(importer, 'editor'))],
    ['importer/R', await hands.person(personOf(importer, 'reader'))],
    ['others/O', await hands.newcomer('an.orphan')],
    ['others/X', await hands.person(personOf(outsider, 'bam'))],
    ['importer-software/e', await hands.program(programOf(importer, 'edit'))],
    ['importer-software/v', await hands.program(programOf(importer, 'view'))],
    ['broker-people/B', await hands.person(personOf(broker('E'), 'bam'))],
    ['broker-people/R', await hands.person(personOf(broker('E'), 'reader'))],
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

const withGroup = v.object({ groupId: v.string() })
const withRequest = v.object({ requestId: v.string() })
const withRegistration = v.object({ registrationId: v.string() })
const withId = v.object({ id: v.string() })
const papers = v.object({
  legalName: v.string(),
  address: v.unknown(),
  programAccounts: v.array(v.object({ account: v.string() })),
})
const businesses = v.object({
  items: v.array(
    v.object({ business: v.string(), kind: v.string(), registeredAt: v.optional(v.string()) }),
  ),
})

async function leaveRecords(known: Known, callers: ReadonlyMap<string, Caller>) {
  const { hands, importer, first, second, broker } = known
  const { business } = importer.business
  const manager = callerIn(callers, 'importer/B')
  const their = await hands.person(personOf(broker('r'), 'bam'))
  const waiting = await requested(their, broker('r').business.business, first)
  const offer = (letter: string, account: string) => {
    const thirdParty = broker(letter).business.business
    return offered(manager, { thirdParty, account, terms: WIDE })
  }
  await offer('o', first)
  const accepted = await offered(manager, { thirdParty: CONSULTANT, account: first, terms: WIDE })
  const consultant = callerIn(callers, 'consultant/C')
  await consultant.done('POST', `/v1/delegations/${accepted}/acceptance`)
  await joinAs(callerIn(callers, 'importer/Q'), manager, {
    business,
    programs: { [second]: 'pam' },
  })
  const brokerManager = callerIn(callers, 'broker-people/B')
  const standing = `/v1/businesses/${broker('E').business.business}/standing-request`
  await brokerManager.done('PUT', standing, { role: 'edit' })
  const group = await manager.done('POST', `/v1/businesses/${business}/groups`, {
    name: 'Billing',
    members: [personOf(importer, 'reader')],
  })
  const officer = callerIn(callers, 'agency/f')
  const job = await officer.done('POST', '/v1/officer/recalculations', {
    from: '2026-02-20',
    to: '2026-02-20',
    reason: 'A look',
    dryRun: true,
  })
  const orphan = callerIn(callers, 'others/O')
  return {
    marks: await leaveMarks(known, { manager, program: callerIn(callers, 'importer-software/e') }),
    drafts: {
      importer: await drafted(callerIn(callers, 'importer-software/e'), importer, first),
      broker: await drafted(callerIn(callers, 'broker-edit/E'), broker('E'), first),
    },
    active: await activeOf(hands.administrator, broker('E').business.business),
    requested: waiting,
    offered: await offer('E', second),
    accessRequest: await ask(orphan, business),
    group: v.parse(withGroup, group).groupId,
    registration: await register(hands.administrator, orphan),
    recalculation: v.parse(withId, job).id,
  }
}

async function ask(caller: Caller, business: string): Promise<string> {
  const body = { business, justification: 'To view the monthly payables' }
  return v.parse(withRequest, await caller.done('POST', '/v1/access-requests', body)).requestId
}

async function joinAs(
  caller: Caller,
  manager: Caller,
  { business, programs }: { readonly business: string; readonly programs: object },
): Promise<void> {
  const id = await ask(caller, business)
  await manager.done('POST', `/v1/access-requests/${id}/approval`, { programs })
}

const active = v.object({ items: v.array(v.object({ delegationId: v.string() })) })

async function activeOf(administrator: Caller, broker: string): Promise<string> {
  const path = `/v1/delegations?business=${broker}&side=third-party&status=active`
  return only(v.parse(active, await administrator.done('GET', path)).items).delegationId
}

/** Of a business that nobody registered yet. */
async function register(administrator: Caller, caller: Caller): Promise<string> {
  const all = v.parse(businesses, await administrator.done('GET', '/v1/businesses?limit=200'))
  const { business } = only(
    all.items.filter(({ kind, registeredAt }) => kind === 'importer' && registeredAt === undefined),
  )
  const path = `${CONTROL}/parties/${business}/papers`
  const { legalName, address, programAccounts } = v.parse(
    papers,
    await administrator.done('GET', path),
  )
  const { account } = only(programAccounts)
  const body = { business, account, legalName, address }
  const started = await caller.done('POST', '/v1/registrations', body)
  return v.parse(withRegistration, started).registrationId
}

export function callerIn(callers: ReadonlyMap<string, Caller>, name: string): Caller {
  const caller = callers.get(name)
  if (caller === undefined) throw new Error(`nobody plays ${name}`)
  return caller
}
