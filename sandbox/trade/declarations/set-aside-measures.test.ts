import { describe, expect, test } from 'vitest'
import type { Placed } from './placed.ts'
import { endedSurtaxes, setAsideMeasures } from './set-aside-measures.ts'
import { EXPLAINED } from './testing/explained-cases.ts'
import { placedFrom } from './testing/placed.ts'

/* Which measures name the goods of a line and are not borne by it, and why. */

function setAside({ line, resolved, shippedOn }: Placed) {
  return setAsideMeasures(line, resolved, shippedOn).map(({ type, regime, reason }) => [
    type,
    regime,
    reason,
  ])
}

describe('an order that was in force at shipment', () => {
  const { line, resolved, shippedOn } = placedFrom(EXPLAINED.ended)
  const ended = (surtaxes: typeof resolved.surtaxes) =>
    endedSurtaxes(line, { ...resolved, surtaxes }, shippedOn).map(({ regime }) => regime)

  test('has ended where it is not in force any more, be another or not', () => {
    expect(ended([])).toEqual(['25066A'])
    expect(ended(placedFrom(EXPLAINED.small).resolved.surtaxes)).toEqual(['25066A'])
  })

  test('has not ended where any of its surtaxes is in force', () => {
    expect(ended(placedFrom(EXPLAINED.surtaxed).resolved.surtaxes)).toEqual([])
  })
})

describe('a SIMA measure', () => {
  const sofas = (said: object) =>
    placedFrom({
      line: {
        classification: '9401.61.10.10',
        duties: [{ type: 'anti-dumping', regime: 'XSIMA-UDS-CN', ...said }],
      },
    })

  test.each(['not-subject', 'undertaking'])(
    'is set aside with each of its charges where goods are declared %s',
    (subject) => {
      expect(setAside(sofas({ subject }))).toEqual([
        ['anti-dumping', 'XSIMA-UDS-CN', subject],
        ['countervailing', 'XSIMA-UDS-CN', subject],
      ])
    },
  )

  test('is not set aside where goods are subject, or nothing is said', () => {
    expect(setAside(sofas({ subject: 'subject' }))).toEqual([])
    expect(setAside(sofas({}))).toEqual([])
  })
})

describe('an excise', () => {
  const named = (classification: string, ...regimes: readonly string[]) =>
    setAside(
      placedFrom({
        line: {
          classification,
          origin: 'DE',
          duties: regimes.map((regime) => ({ type: 'excise-tax', regime })),
        },
      }),
    ).map(([, regime, reason]) => [regime, reason])

  test('that has to be named is set aside where it is not', () => {
    const unnamed = named('8703.23.00.22')
    expect(unnamed).toEqual(expect.arrayContaining([['XET-AC', 'not-named']]))
    expect(named('8703.23.00.22', 'XET-AC')).toEqual(
      unnamed.filter(([regime]) => regime !== 'XET-AC'),
    )
  })

  test('is not set aside for want of a name where the line bears another of its choice', () => {
    const regimes = named('8703.23.00.22', 'XET-GREEN-13').map(([regime]) => regime)
    expect(regimes.filter((regime) => String(regime).startsWith('XET-GREEN'))).toEqual([])
    expect(regimes).toContain('XET-AC')
    expect(named('2204.21.10.92', 'XED-WINE-LOW')).toEqual([])
  })
})
