import { describe, expect, test } from 'vitest'
import { EXPLAINED } from '../testing/explained-cases.ts'
import { REGISTERED_IMPORTER } from '../testing/filing-from.ts'
import { faultsOf } from '../testing/judged.ts'

// Beside the case and its nearest neighbour in `testing/`, what else a rule must not mistake.

const AT = '#/invoices/0/lines/0'

test('a person may not file even a C-type on the agency’s own account', () => {
  const importer = { ...REGISTERED_IMPORTER, registered: false, internalAdmin: true }
  const firstTimeImporter = { name: 'Jo Fisher', address: '1 Main Street' }
  const header = { type: 'C', releasedOn: undefined, firstTimeImporter }
  expect(faultsOf({ header, facts: { importer, actor: 'person' } })).toEqual([
    '#/importer internal-admin-account-for-c-only',
  ])
})

describe('of a car', () => {
  const CAR = { classification: '8703.23.00.22', origin: 'DE', unit: 'NMB', quantity: '1' }
  const AIR_CONDITIONER = { type: 'excise-tax', regime: 'XET-AC' }
  const LUXURY = { type: 'luxury-tax', regime: 'XLT-VEHICLE' }
  const stated = { selfDeclared: '20000.00' }
  const MISSING = `${AT}/duties luxury-tax-amount-missing`

  test('that it is not subject to a surtax is no word about its excise', () => {
    const surtax = { type: 'surtax', regime: '25118A', subject: 'not-subject' }
    const duties = [surtax, AIR_CONDITIONER]
    expect(faultsOf({ line: { ...CAR, origin: 'UMI', duties } })).toEqual([])
  })

  // A line of 0.00 or 0.01 is there for the luxury tax alone, which cannot be counted from that.
  test.each<[string, string, readonly object[], readonly string[]]>([
    ['of full value', '150000.00', [LUXURY], []],
    ['of 0.02', '0.02', [LUXURY], []],
    ['of 0.01', '0.01', [LUXURY], [MISSING]],
    ['of 0.00', '0.00', [LUXURY], [MISSING]],
    ['without the tax', '0.01', [AIR_CONDITIONER], []],
    [
      'with the amount of the tax beside another',
      '0.01',
      [AIR_CONDITIONER, { ...LUXURY, ...stated }],
      [],
    ],
    [
      'with the amount of another alone',
      '0.01',
      [{ ...AIR_CONDITIONER, ...stated }, LUXURY],
      [MISSING],
    ],
  ])('a line %s needs the amount of its luxury tax or not', (...[, value, duties, faults]) => {
    expect(faultsOf({ line: { ...CAR, value, duties } })).toEqual(faults)
  })
})

test('a surtax that gives way to another that the goods bear need not be answered for', () => {
  const plate = { classification: '7208.51.00.21', unit: 'KGM', origin: 'CN' }
  const subjectTo = (regime: string) => ({ type: 'surtax', regime, subject: 'subject' })
  expect(faultsOf({ line: { ...plate, duties: [subjectTo('25148C')] } })).toEqual([])
  expect(faultsOf({ line: { ...plate, duties: [] } })).toContain(
    `${AT}/duties surtax-subject-missing`,
  )
})

test('a remission is claimed by the block of its surtax, whatever other blocks say', () => {
  const { line, ...filing } = EXPLAINED.remitted
  const duties = [...(line?.['duties'] as readonly object[]), { type: 'gst' }]
  expect(faultsOf({ ...filing, line: { ...line, duties } })).toEqual([])
})
