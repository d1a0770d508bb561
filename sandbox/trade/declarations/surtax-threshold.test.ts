import { describe, expect, test } from 'vitest'
import { given, published } from './testing/given.ts'

describe('a later version', () => {
  const ALUMINUM = {
    classification: '7601.10.00.20',
    unit: 'KGM',
    origin: 'AE',
    value: '4000.00',
    duties: [{ type: 'surtax', regime: '25154A', subject: 'subject' }],
  }

  /** The surtax of the first version at one rate, and of the next at another. */
  function surtaxes(rate: string, corrected: string): readonly (string | undefined)[] {
    const { submitted, recalculated } = given({ line: ALUMINUM }, { rates: published(rate) })
    const first = submitted()
    const next = recalculated(first, { rates: published(corrected, 2) })
    return [first, next].map((version) =>
      version?.status === 'accepted' ? version.assessment.totals.charges.surtax : undefined,
    )
  }

  // By hand: 4,000 x 1.25 = 5,000.00, which is not above the threshold; 4,000 x 1.2501 = 5,000.40.
  test('may cross the threshold of a surtax that the first did not', () => {
    expect(surtaxes('1.25', '1.2501')).toEqual([undefined, '1250.10'])
  })

  test('may fall to it', () => {
    expect(surtaxes('1.2501', '1.25')).toEqual(['1250.10', undefined])
  })
})
