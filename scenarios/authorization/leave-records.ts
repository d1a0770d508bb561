import * as v from 'valibot'
import type { Client } from '../../sandbox/testing/client.ts'
import { callerIn, type Callers } from './callers.ts'
import { first as only } from '../../sandbox/testing/first.ts'
import { personOf } from '../../sandbox/testing/parties.ts'
import { drafted, offered, requested } from './hands.ts'
import { CONTROL } from '../../sandbox/testing/test-sandbox.ts'
import { CONSULTANT, type Known } from './known.ts'
import { leaveMarks } from './marks.ts'
import { WIDE } from './terms.ts'

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

/** Leaves one record of each kind that the operations of the table are about. */
export async function leaveRecords(known: Known, callers: Callers) {
  const { hands, importer, first, second, broker } = known
  const { business } = importer.business
  const manager = callerIn(callers, 'importer/B')
  const their = await hands.person(personOf(broker('r'), 'bam').personId)
  const waiting = await requested(their, broker('r').business.business, first)
  const offer = (letter: string, account: string) => {
    const thirdParty = broker(letter).business.business
    return offered(manager, { thirdParty, account, terms: WIDE })
  }
  await offer('o', first)
  const accepted = await offered(manager, { thirdParty: CONSULTANT, account: first, terms: WIDE })
  const consultant = callerIn(callers, 'consultant/C')
  await consultant.ask({ method: 'POST', path: `/v1/delegations/${accepted}/acceptance` })
  await joinAs(callerIn(callers, 'importer/Q'), manager, {
    business,
    programs: { [second]: 'pam' },
  })
  const brokerManager = callerIn(callers, 'broker-people/B')
  const standing = `/v1/businesses/${broker('E').business.business}/standing-request`
  await brokerManager.ask({ method: 'PUT', path: standing, body: { role: 'edit' } })
  const group = await manager.ask({
    method: 'POST',
    path: `/v1/businesses/${business}/groups`,
    body: {
      name: 'Billing',
      members: [personOf(importer, 'reader').personId],
    },
  })
  const officer = callerIn(callers, 'agency/f')
  const job = await officer.ask({
    method: 'POST',
    path: '/v1/officer/recalculations',
    body: {
      from: '2026-02-20',
      to: '2026-02-20',
      reason: 'A look',
      dryRun: true,
    },
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

async function ask(caller: Client, business: string): Promise<string> {
  const body = { business, justification: 'To view the monthly payables' }
  return v.parse(
    withRequest,
    await caller.ask({ method: 'POST', path: '/v1/access-requests', body }),
  ).requestId
}

async function joinAs(
  caller: Client,
  manager: Client,
  { business, programs }: { readonly business: string; readonly programs: object },
): Promise<void> {
  const id = await ask(caller, business)
  await manager.ask({
    method: 'POST',
    path: `/v1/access-requests/${id}/approval`,
    body: { programs },
  })
}

const active = v.object({ items: v.array(v.object({ delegationId: v.string() })) })

async function activeOf(administrator: Client, broker: string): Promise<string> {
  const path = `/v1/delegations?business=${broker}&side=third-party&status=active`
  return only(v.parse(active, await administrator.ask({ method: 'GET', path })).items).delegationId
}

/** Of a business that nobody registered yet. */
async function register(administrator: Client, caller: Client): Promise<string> {
  const all = v.parse(
    businesses,
    await administrator.ask({ method: 'GET', path: '/v1/businesses?limit=200' }),
  )
  const { business } = only(
    all.items.filter(({ kind, registeredAt }) => kind === 'importer' && registeredAt === undefined),
  )
  const path = `${CONTROL}/parties/${business}/papers`
  const { legalName, address, programAccounts } = v.parse(
    papers,
    await administrator.ask({ method: 'GET', path }),
  )
  const { account } = only(programAccounts)
  const body = { business, account, legalName, address }
  const started = await caller.ask({ method: 'POST', path: '/v1/registrations', body })
  return v.parse(withRegistration, started).registrationId
}
