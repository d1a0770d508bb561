import { describe, expect, test } from 'vitest'
import { instant } from '../../kernel/time.ts'
import { cleared, counted, forgiven, type SignInAttempts, type SignInAttempt } from './attempts.ts'

const MINUTE = 60_000
const HERE = '127.0.0.1'
const THERE = '192.0.2.7'

/** Minutes of the workspace's clock and of the machine's. */
function tries(address = HERE, minutes = 0, wallMinutes = minutes): SignInAttempt {
  const at = instant(Date.UTC(2026, 2, 2) + minutes * MINUTE)
  return { address, at, wallAt: instant(Date.UTC(2026, 10, 26) + wallMinutes * MINUTE) }
}

function failed(times: number, by = tries(), before?: SignInAttempts): SignInAttempts {
  let attempts = before
  for (let count = 0; count < times; count += 1) attempts = counted(attempts, by)
  if (attempts === undefined) throw new Error('nothing failed')
  return attempts
}

describe('failures from one address', () => {
  test('lock the name for that address, and not for another', () => {
    const five = failed(5)
    expect(() => counted(five, tries())).toThrow('sign-in-locked')
    expect(() => counted(five, tries(THERE))).not.toThrow()
  })

  test.each([
    ['by the workspace’s clock', 15, 0],
    ['by the machine’s', 0, 15],
    ['by both', 15, 15],
  ])('are over after 15 minutes %s', (_clock, minutes, wallMinutes) => {
    const five = failed(5)
    const before = tries(HERE, minutes && 14.999, wallMinutes && 14.999)
    expect(() => counted(five, before)).toThrow('sign-in-locked')
    expect(counted(five, tries(HERE, minutes, wallMinutes)).failures).toBe(1)
  })

  test('tell when the lock ends by either clock', () => {
    expect(() => counted(failed(5), tries(HERE, 1, 2))).toThrow(
      /2026-03-02T00:15:00.000Z.*2026-11-26T00:15:00.000Z/,
    )
  })

  test('are counted on for as long as the last is not over', () => {
    const early = failed(1, tries(HERE, 0))
    const late = failed(3, tries(HERE, 14), early)
    expect(failed(1, tries(HERE, 28), late).failures).toBe(5)
  })
})

describe('failures from many addresses', () => {
  function distributed(times: number): SignInAttempts {
    let attempts: SignInAttempts | undefined
    for (let nth = 0; nth < times; nth += 1) {
      attempts = failed(1, tries(`192.0.2.${String(Math.floor(nth / 5))}`), attempts)
    }
    if (attempts === undefined) throw new Error('nothing failed')
    return attempts
  }

  test('lock the name for all of them from the fiftieth on', () => {
    expect(() => counted(distributed(49), tries(HERE))).not.toThrow()
    expect(() => counted(distributed(50), tries(HERE))).toThrow('sign-in-locked')
    expect(() => counted(distributed(50), tries(HERE, 15))).not.toThrow()
  })

  test('leave no more behind than that', () => {
    expect(Object.keys(distributed(50).byAddress ?? {})).toHaveLength(10)
  })

  test('are forgotten with their addresses once they are over', () => {
    const later = failed(1, tries(HERE, 15), failed(5, tries(THERE)))
    expect(Object.keys(later.byAddress ?? {})).toEqual([HERE])
    expect(later.failures).toBe(1)
  })
})

describe('a right password', () => {
  test('takes back the one try that it was', () => {
    expect(forgiven(failed(3), HERE)).toMatchObject({ failures: 2 })
    expect(() => counted(forgiven(failed(5), HERE), tries())).not.toThrow()
  })

  test('clears the failures of its address when the second factor is passed, and no other’s', () => {
    const both = failed(2, tries(), failed(5, tries(THERE)))
    const left = cleared(both, HERE)
    expect(left).toMatchObject({ failures: 5 })
    expect(() => counted(left, tries(THERE))).toThrow('sign-in-locked')
    expect(cleared(failed(2), HERE)).toBeUndefined()
  })
})

test('what was counted before addresses were told apart counts for all of them', () => {
  const before = { failures: 5, lastAt: '2026-03-02T00:00:00.000Z' }
  expect(counted(before, tries(HERE, 1)).failures).toBe(6)
  expect(counted(before, tries(HERE, 15)).failures).toBe(1)
})
