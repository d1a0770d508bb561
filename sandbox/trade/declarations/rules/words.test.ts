import { describe, expect, test } from 'vitest'
import { fill } from '../../../kernel/problem.ts'
import { EXCISE_CASES } from '../testing/excise-cases.ts'
import { BLOCK_CASES, LINE_CASES } from '../testing/goods-cases.ts'
import { PARTY_CASES, TRANSPORT_CASES } from '../testing/header-cases.ts'
import { INVOICE_CASES } from '../testing/invoice-cases.ts'
import { securityNumber } from '../testing/filing-from.ts'
import { violationsOf, type Situation } from '../testing/judged.ts'
import { SURTAX_CASES } from '../testing/surtax-cases.ts'

/** What is told of each fault of the situation: what is wrong and what to do, in a language. */
function wordsOf(situation: Situation, language: 'en' | 'fr' = 'en'): readonly string[] {
  return violationsOf(situation).flatMap(({ finding: { detail, remedy }, params }) => [
    fill(detail, params)[language],
    fill(remedy, params)[language],
  ])
}

const CASES = [
  ...PARTY_CASES,
  ...TRANSPORT_CASES,
  ...INVOICE_CASES,
  ...LINE_CASES,
  ...SURTAX_CASES,
  ...EXCISE_CASES,
  ...BLOCK_CASES,
]

test.each(CASES)('$code is told without a gap in its words', ({ broken }) => {
  for (const words of [...wordsOf(broken, 'en'), ...wordsOf(broken, 'fr')]) {
    expect(words).not.toMatch(/[{}]|undefined|\[object/)
  }
})

describe('a finding tells what was declared and what there is', () => {
  const PLATE = { classification: '7208.51.00.21', unit: 'KGM', origin: 'TR' }
  const NOTHING = { type: 'surtax', regime: '25066A', subject: 'not-subject' }

  test.each<[string, Situation, string]>([
    ['a CAD type that is known', { header: { type: 'V' } }, 'CAD type V ('],
    ['a CAD type that there is not', { header: { type: 'Q' } }, 'Q (no such type)'],
    [
      'the series of the filer',
      { header: { transactionNumber: '10002000000010' } },
      'which begins with 10001.',
    ],
    [
      'that the filer has no series',
      { facts: { securityNumbers: [] } },
      'own series, which begins with —.',
    ],
    ['an office', { header: { warehouse: '999W12' } }, 'Warehouse 999W12 begins with 999,'],
    ['that no measure applies', { line: { duties: [NOTHING] } }, 'a measure that applies: —.'],
    [
      'the measures that apply',
      { line: { ...PLATE, duties: [NOTHING] } },
      'a measure that applies: 25148A, 25148B, 25154A.',
    ],
    [
      'that an order knows no exemption, being none of the goods',
      { line: { duties: [{ type: 'surtax', exemption: 'casual' }] } },
      'Claim one of: —.',
    ],
    [
      // SOR/2025-66 as it stands in the law.
      'the exemptions that the order knows, each once',
      {
        header: { releasedOn: '2025-03-10' },
        invoice: { directShipmentOn: '2025-03-05' },
        line: {
          origin: 'UNC',
          duties: [{ type: 'surtax', regime: '25066A', exemption: 'in-transit' }],
        },
      },
      'Claim one of: in-transit, original-equipment, campobello, re-export, remission.',
    ],
    [
      'every charge of a measure',
      {
        line: {
          classification: '9401.61.10.10',
          duties: [{ type: 'surtax', regime: 'XSIMA-UDS-CN', subject: 'subject' }],
        },
      },
      'Give the block the type anti-dumping, countervailing, or name a measure of type surtax.',
    ],
    [
      'every series of the filer',
      {
        header: { transactionNumber: '10009000000010' },
        facts: { securityNumbers: [securityNumber('10001'), securityNumber('10002')] },
      },
      'which begins with 10001, 10002.',
    ],
    [
      'for which surtaxes a subject is missing',
      { line: { ...PLATE, duties: [] } },
      'Add a duty block of type surtax with one regime of 25148A, 25148B and subject',
    ],
    [
      'that content is claimed of no measure',
      { line: { duties: [{ type: 'surtax', content: '1.00' }] } },
      'measure —, treatment 2.',
    ],
    [
      'both codes of one order, in the order of the blocks',
      {
        line: {
          ...PLATE,
          duties: ['25148B', '25148A'].map((regime) => ({ ...NOTHING, regime })),
        },
      },
      'Codes 25148B, 25148A are of one surtax order',
    ],
  ])('%s', (_what, situation, words) => {
    expect(wordsOf(situation).join('\n')).toContain(words)
  })

  test('the CAD type that there is not, in French', () => {
    expect(wordsOf({ header: { type: 'Q' } }, 'fr').join('\n')).toContain('Q (type inexistant)')
  })
})
