import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { BusinessNumber } from '../../../kernel/identifiers.ts'
import { instant } from '../../../kernel/time.ts'
import { openMemoryStorage, type Store } from '../../../platform/storage/index.ts'
import type { Line } from '../line.ts'
import type { Membership } from '../membership.ts'
import { sightOfTheLog } from './onlooker.ts'
import { authorityCollections, putGrant, putMembership } from '../store.ts'
import { BROKER_BN, FIRST, GRANT, IMPORTER_BN, SECOND } from '../testing/parties.ts'

const NOW = instant(Date.parse('2026-05-04T12:00:00.000Z'))

/** What slices say of who reads of their facts. */
const FACTS = {
  DeclarationAccepted: {},
  DraftSaved: { readBy: 'save-draft' },
  EmployeeRolesChanged: { readBy: 'view-employees' },
  ClientRegistered: { readBy: 'register-client' },
}

let store: Store

beforeEach(async () => {
  const storage = await openMemoryStorage()
  store = await storage.create('test', authorityCollections, () => Promise.resolve())
  await member('bam', IMPORTER_BN, { manager: true })
  await member('pam', IMPORTER_BN, { programs: { [SECOND]: 'pam' } })
  await member('reader', IMPORTER_BN, { programs: { [FIRST]: 'reader' } })
  await member('broker', BROKER_BN, { manager: true })
  await store.transact(async (transaction) => {
    putGrant(transaction, GRANT)
  })
  return () => storage[Symbol.asyncDispose]()
})

test.each<[string, Line, readonly string[]]>([
  [
    'of a program account is for who has a role there',
    { type: 'DeclarationAccepted', account: FIRST, forWhom: IMPORTER_BN },
    ['bam', 'reader'],
  ],
  [
    'of what a third party did is for that one as well',
    { type: 'DeclarationAccepted', account: FIRST, forWhom: IMPORTER_BN, byBusiness: BROKER_BN },
    ['bam', 'reader', 'broker'],
  ],
  [
    'of a draft is for those of its saver who may edit',
    { type: 'DraftSaved', account: FIRST, forWhom: IMPORTER_BN, byBusiness: BROKER_BN },
    ['broker'],
  ],
  [
    'of an employee is for who may read of employees',
    { type: 'EmployeeRolesChanged', forWhom: IMPORTER_BN },
    ['bam', 'pam'],
  ],
  [
    'of a program is for who may let programs in',
    { type: 'ClientRegistered', forWhom: IMPORTER_BN },
    ['bam'],
  ],
  [
    'from before accounts were written down is for who meets the whole business',
    { type: 'DeclarationAccepted', forWhom: IMPORTER_BN, byBusiness: BROKER_BN },
    ['bam', 'broker'],
  ],
  ['of nobody’s business is for no partner', { type: 'ClockSet' }, []],
])('a line %s', async (_whom, line, wanted) => {
  const people = ['bam', 'pam', 'reader', 'broker', 'nobody']
  const seen = await store.read(async (reader) => {
    const sights = await Promise.all(
      people.map((personId) => sightOfTheLog(FACTS)(reader, asking(personId))),
    )
    const seen = await Promise.all(sights.map((sight) => sight.sees(line)))
    return people.filter((_person, index) => seen[index])
  })
  expect(seen).toEqual(wanted)
})

test('who reads of a fact is one of the actions, or nothing starts', () => {
  expect(() => sightOfTheLog({ GoodsSeized: { readBy: 'see-goods' } })).toThrow(
    'a fact is read by "see-goods", which is no action',
  )
})

test('the businesses of the log are those to which a person belongs, and all for the agency', async () => {
  const businesses = (actor: Actor) =>
    store.read(
      async (reader) => (await sightOfTheLog(FACTS)(reader, { actor, now: NOW })).businesses,
    )
  expect(await businesses({ kind: 'person', personId: 'reader' })).toEqual([IMPORTER_BN])
  expect(await businesses({ kind: 'person', personId: 'nobody' })).toEqual([])
  expect(await businesses({ kind: 'officer', officerId: 'o' })).toBe('all')
})

function asking(personId: string) {
  return { actor: { kind: 'person', personId }, now: NOW } as const
}

function member(
  personId: string,
  business: BusinessNumber,
  more: Partial<Membership>,
): Promise<void> {
  return store.transact(async (transaction) => {
    putMembership(transaction, { personId, business, manager: false, programs: {}, ...more })
  })
}
