import { describe, expect, test } from 'vitest'
import { businessNumberFrom, programAccount } from '../../kernel/identifiers.ts'
import { instantOf, localDate, type Instant } from '../../kernel/time.ts'
import {
  accept,
  approve,
  changeTerms,
  decline,
  expire,
  findTermsFaults,
  offer,
  request,
  requireLicensedBroker,
  requireThirdParty,
  revoke,
} from './decide.ts'
import type { Delegation, Terms } from './delegation.ts'

const IMPORTER = businessNumberFrom('12302663')
const ACCOUNT = programAccount(IMPORTER, 1)
const BROKER = { business: businessNumberFrom('80000001'), kind: 'broker', licensed: true }
const AT = instantOf(localDate('2026-03-02'), '09:00')
const TERMS: Terms = {
  role: 'edit',
  expiresOn: localDate('2026-06-30'),
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}
const OPENING = { delegationId: 'delegation-000001', account: ACCOUNT, at: AT }

const requested = request(BROKER, { role: 'edit', origin: 'request' }, OPENING)
const offered = offer(BROKER, TERMS, OPENING)
const active = approve(requested, TERMS, AT)
const rejected = decline(requested, 'rejected', { at: AT })
const withdrawn = decline(requested, 'withdrawn', { at: AT })
const revoked = revoke(active, { at: AT })
const expired = given(active).when((delegation) => must(expire(delegation, at('2026-07-01'))))

type Decision = (delegation: Delegation) => Delegation

function given(delegation: Delegation) {
  return { when: (decide: Decision) => decide(delegation) }
}

const DECISIONS: Readonly<Record<string, Decision>> = {
  approve: (delegation) => approve(delegation, TERMS, AT),
  accept: (delegation) => accept(delegation, AT),
  reject: (delegation) => decline(delegation, 'rejected', { at: AT }),
  withdraw: (delegation) => decline(delegation, 'withdrawn', { at: AT }),
  change: (delegation) => changeTerms(delegation, TERMS),
  revoke: (delegation) => revoke(delegation, { at: AT }),
}

describe('each state allows just these decisions', () => {
  test.each<[Delegation, readonly string[]]>([
    [requested, ['approve', 'reject', 'withdraw']],
    [offered, ['accept', 'reject', 'withdraw']],
    [active, ['change', 'revoke']],
    [rejected, []],
    [withdrawn, []],
    [revoked, []],
    [expired, []],
  ])('$status', (delegation, allowed) => {
    const possible = Object.entries(DECISIONS).filter(([, decide]) => {
      try {
        decide(delegation)
        return true
      } catch (error) {
        expect(String(error)).toContain('delegation-not-in-state')
        return false
      }
    })
    expect(possible.map(([decision]) => decision)).toEqual(allowed)
  })
})

test('an approval puts the importer’s terms in the place of what was wished', () => {
  const wished = request(BROKER, { role: 'edit', origin: 'request' }, OPENING)
  expect(approve(wished, { ...TERMS, role: 'view' }, AT)).toMatchObject({
    status: 'active',
    role: 'view',
    expiresOn: '2026-06-30',
    origin: 'request',
  })
})

test('a delegation is in force through its expiry day and expired from midnight in Toronto', () => {
  expect(expire(active, instantOf(localDate('2026-06-30'), '23:59'))).toBeUndefined()
  expect(expire(active, at('2026-07-01'))).toMatchObject({
    status: 'expired',
    closedAt: '2026-07-01T04:00:00.000Z',
  })
})

test('what ended before does not expire', () => {
  expect(expire(revoked, at('2026-07-01'))).toBeUndefined()
})

test('an offer that has run out is accepted no more', () => {
  expect(() => accept(offered, at('2026-07-01'))).toThrow('delegation-not-in-state')
})

test('the expiry day may be today but not yesterday', () => {
  expect(findTermsFaults(TERMS, localDate('2026-06-30'))).toEqual([])
  const [fault] = findTermsFaults(TERMS, localDate('2026-07-01'))
  expect(fault).toMatchObject({ pointer: '#/expiresOn', finding: { code: 'expiry-in-the-past' } })
  expect(
    findTermsFaults({ ...TERMS, expiresOn: localDate('2099-12-31') }, TERMS.expiresOn),
  ).toEqual([])
})

test('a consultant acts without a licence, even one called licensed', () => {
  const consultant = { ...BROKER, kind: 'consultant' }
  expect(request(consultant, { role: 'edit', origin: 'request' }, OPENING).licensed).toBe(false)
})

test('brokers and consultants are third parties, importers and sureties are not', () => {
  for (const kind of ['broker', 'consultant']) {
    expect(() => {
      requireThirdParty({ ...BROKER, kind }, ACCOUNT)
    }).not.toThrow()
  }
  for (const kind of ['importer', 'surety', 'cbsa']) {
    expect(() => {
      requireThirdParty({ ...BROKER, kind }, ACCOUNT)
    }).toThrow('third-party-not-allowed')
  }
})

test('nobody delegates to oneself', () => {
  expect(() => {
    requireThirdParty({ ...BROKER, business: IMPORTER }, ACCOUNT)
  }).toThrow('delegation-to-oneself')
})

test('a standing request needs a broker with a licence', () => {
  for (const third of [
    { ...BROKER, licensed: false },
    { ...BROKER, kind: 'consultant' },
  ]) {
    expect(() => {
      requireLicensedBroker(third)
    }).toThrow('standing-request-needs-licence')
  }
})

function at(on: string): Instant {
  return instantOf(localDate(on))
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing came of it')
  return value
}
