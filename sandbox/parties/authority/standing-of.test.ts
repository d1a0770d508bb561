import { beforeEach, describe, expect, test } from 'vitest'
import { identityCollections, registerClient } from '../identity/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import { standingClock } from '../../kernel/testing/standing-clock.ts'
import type { BusinessNumber } from '../../kernel/identifiers.ts'
import { instant, type Instant } from '../../kernel/time.ts'
import type { Workspace } from '../../platform/workspaces/index.ts'
import { openWorkspace } from '../../testing/open-workspace.ts'
import type { Action } from './actions.ts'
import type { Grant } from './grant.ts'
import type { Membership } from './membership.ts'
import {
  authorityCollections,
  putGrant,
  putMembership,
  requireMay,
  standingInBusinessOf,
  standingOf,
} from './store.ts'
import { BROKER_BN, FIRST, GRANT, IMPORTER_BN, OTHER_BN, SECOND } from './testing/parties.ts'

const LAST_MOMENT = instant(Date.parse('2026-07-01T03:59:59.999Z'))
const MIDNIGHT = instant(Date.parse('2026-07-01T04:00:00.000Z'))
const DURING = instant(Date.parse('2026-05-04T12:00:00.000Z'))

let workspace: Workspace

beforeEach(async () => {
  const opened = await openWorkspace({
    collections: [...identityCollections, ...authorityCollections],
    wall: standingClock(0),
  })
  workspace = opened.workspace
  return () => opened[Symbol.asyncDispose]()
})

function member(
  personId: string,
  business: BusinessNumber,
  more: Partial<Membership>,
): Promise<void> {
  return workspace.store.transact(async (transaction) => {
    putMembership(transaction, { personId, business, manager: false, programs: {}, ...more })
  })
}

function grant(given: Partial<Grant> = {}): Promise<void> {
  return workspace.store.transact(async (transaction) => {
    putGrant(transaction, { ...GRANT, ...given })
  })
}

async function software(business: BusinessNumber, scope: 'edit' | 'view'): Promise<Actor> {
  const moment = { workspace, now: DURING }
  const { clientId } = await workspace.store.transact((transaction) =>
    registerClient(transaction, moment, { kind: 'software', business, name: 'ERP', scope }),
  )
  return { kind: 'software', clientId, business }
}

function person(personId: string): Actor {
  return { kind: 'person', personId }
}

async function standing(actor: Actor, account = FIRST, now: Instant = DURING) {
  return await workspace.store.read((reader) => standingOf(reader, { actor, now }, account))
}

async function name(actor: Actor, account = FIRST): Promise<string> {
  return (await standing(actor, account)).name
}

async function refused(actor: Actor, action: Action, account = FIRST): Promise<string> {
  const asking = { actor, now: DURING }
  return await workspace.store
    .read((reader) => requireMay(reader, asking, { action, account }))
    .then(
      ({ name: allowed }) => `allowed as ${allowed}`,
      (error: unknown) => String(error),
    )
}

describe('an employee', () => {
  test('has the role of the program account, and none in the others', async () => {
    await member('e', IMPORTER_BN, { programs: { [FIRST]: 'editor' } })
    expect([await name(person('e')), await name(person('e'), SECOND)]).toEqual([
      'editor',
      'stranger',
    ])
  })

  test('without a role in one account is refused by role, not by delegation', async () => {
    await member('e', IMPORTER_BN, { programs: { [FIRST]: 'editor' } })
    expect(await refused(person('e'), 'submit-declaration', SECOND)).toContain('not-authorized')
  })

  test('who manages the business has every account', async () => {
    await member('m', IMPORTER_BN, { manager: true })
    expect([await name(person('m')), await name(person('m'), SECOND)]).toEqual(['bam', 'bam'])
  })

  test('of nobody is an orphan, and is told to register or ask', async () => {
    expect(await name(person('o'))).toBe('orphan')
    expect(await refused(person('o'), 'submit-declaration')).toContain('not-linked-to-a-business')
  })
})

describe('a third party', () => {
  test('without a delegation is named, and what is missing with it', async () => {
    const broker = await software(BROKER_BN, 'edit')
    expect(await name(broker)).toBe('stranger')
    expect(await refused(broker, 'submit-declaration')).toContain(
      'Business 800000010 has no accepted delegation for 123026635RM0001',
    )
  })

  test('with edit submits, for that program account alone', async () => {
    await grant()
    const broker = await software(BROKER_BN, 'edit')
    expect(await standing(broker)).toMatchObject({ name: 'delegate-editor', business: BROKER_BN })
    expect(await name(broker, SECOND)).toBe('stranger')
  })

  test('is in force to the last moment of the expiry day and expired from midnight', async () => {
    await grant()
    const broker = await software(BROKER_BN, 'edit')
    expect((await standing(broker, FIRST, LAST_MOMENT)).name).toBe('delegate-editor')
    expect((await standing(broker, FIRST, MIDNIGHT)).name).toBe('expired-user')
  })

  test('is told that its delegation has ended', async () => {
    await grant({ endsAt: '2026-05-01T00:00:00.000Z' })
    const broker = await software(BROKER_BN, 'edit')
    expect(await refused(broker, 'submit-declaration')).toContain('delegation-ended')
    expect(await refused(broker, 'view-declaration')).toBe('allowed as expired-user')
  })

  test('with view, or whose program may only view, submits nothing', async () => {
    await grant()
    expect(await refused(await software(BROKER_BN, 'view'), 'submit-declaration')).toContain(
      'delegation-too-narrow',
    )
    await grant({ role: 'view' })
    expect(await refused(await software(BROKER_BN, 'edit'), 'submit-declaration')).toContain(
      'delegation-too-narrow',
    )
  })

  test('without a licence sees the account but does not submit', async () => {
    await grant({ licensed: false })
    const consultant = await software(BROKER_BN, 'edit')
    expect(await refused(consultant, 'submit-declaration')).toContain('broker-licence-needed')
    expect(await refused(consultant, 'view-declaration')).toBe('allowed as delegate-adjuster')
  })

  test('never manages the importer', async () => {
    await grant()
    const broker = await software(BROKER_BN, 'edit')
    expect(await refused(broker, 'manage-delegations')).toContain('outside-delegation')
  })

  test('acts through its people as far as they may write at home', async () => {
    await grant()
    await member('writes', BROKER_BN, { manager: true })
    await member('reads', BROKER_BN, { programs: { [`${BROKER_BN}RM0001`]: 'reader' } })
    expect(await name(person('writes'))).toBe('delegate-editor')
    expect(await name(person('reads'))).toBe('delegate-reader')
  })

  test('of two employers the one that may do most is taken', async () => {
    await grant()
    await member('both', OTHER_BN, { manager: true })
    await member('both', BROKER_BN, { manager: true })
    expect(await standing(person('both'))).toMatchObject({
      name: 'delegate-editor',
      business: BROKER_BN,
    })
  })
})

describe('software of the business itself', () => {
  test('writes with scope edit and reads with scope view', async () => {
    expect(await name(await software(IMPORTER_BN, 'edit'))).toBe('software-editor')
    const reader = await software(IMPORTER_BN, 'view')
    expect(await name(reader, SECOND)).toBe('software-reader')
    expect(await refused(reader, 'submit-declaration')).toContain('client-scope-too-narrow')
    expect(await refused(reader, 'register-client')).toContain('not-authorized')
  })

  test('that is not registered may only view', async () => {
    const unknown: Actor = { kind: 'software', clientId: 'gone', business: IMPORTER_BN }
    expect(await name(unknown)).toBe('software-reader')
  })
})

test('officers, the administrator and the system stand for themselves, nobody is a stranger', async () => {
  expect(await name({ kind: 'officer', officerId: 'o' })).toBe('officer')
  expect(await name({ kind: 'administrator' })).toBe('administrator')
  expect(await name({ kind: 'system' })).toBe('system')
  expect(await name({ kind: 'anonymous' })).toBe('stranger')
})

test('in the business as a whole the highest role counts, and delegations do not', async () => {
  await grant()
  await member('p', IMPORTER_BN, { programs: { [FIRST]: 'reader', [SECOND]: 'pam' } })
  await member('r', IMPORTER_BN, { programs: { [FIRST]: 'reader' } })
  const inBusiness = async (actor: Actor) =>
    await workspace.store.read((reader) => standingInBusinessOf(reader, { actor }, IMPORTER_BN))
  expect((await inBusiness(person('p'))).name).toBe('pam')
  expect((await inBusiness(person('r'))).name).toBe('reader')
  expect((await inBusiness(await software(BROKER_BN, 'edit'))).name).toBe('stranger')
  expect((await inBusiness(person('nobody'))).name).toBe('orphan')
})
