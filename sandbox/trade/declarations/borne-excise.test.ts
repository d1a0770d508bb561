import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { exciseMeasuresOn } from '../tariff/index.ts'
import { borneExcise } from './borne-excise.ts'
import { accountingDay, resolveGoods } from './resolve.ts'
import { filingFrom } from './testing/filing-from.ts'

const TODAY = localDate('2026-03-02')

/** The excise that the line bears, with what each counts by where that is its own. */
function borne(classification: string, duties: readonly object[] = []): readonly string[] {
  const filing = filingFrom({ line: { classification, duties } })
  const [[line] = []] = resolveGoods(filing, accountingDay(filing, TODAY))
  return (line?.measures ?? []).map(({ regime, measured }) =>
    measured === undefined ? regime : `${regime} by ${measured.unit}`,
  )
}

const named = (regime: string, more: object = {}) => ({ type: 'excise-duty', regime, ...more })

test.each([
  ['wine over 7 % where its strength is not named', '2204.21.10.92', [], ['XED-WINE']],
  [
    'the strength that the line names instead',
    '2204.21.10.92',
    [named('XED-WINE-LOW')],
    ['XED-WINE-LOW'],
  ],
  ['coolers by their own number', '2208.90.41.00', [], ['XED-SPIRITS-LOW']],
  [
    'what is due on them though when it is named',
    '2208.90.41.00',
    [named('XED-SPIRITS')],
    ['XED-SPIRITS'],
  ],
  ['both duties on cigars', '2402.10.00.90', [], ['XED-CIGARS', 'XED-CIGARS-ADDED']],
  [
    'tobacco sticks instead of cigarettes',
    '2402.20.00.00',
    [named('XED-TOBACCO-STICKS')],
    ['XED-TOBACCO-STICKS'],
  ],
  ['nothing on raw leaf that is not named', '2401.10.99.00', [], []],
  [
    'a measure by what its block says it counts by',
    '2402.20.00.00',
    [named('XED-CIGARETTES', { measured: { quantity: '20', unit: 'NMB', packages: 50 } })],
    ['XED-CIGARETTES by NMB'],
  ],
])('bears %s', (...[, classification, duties, regimes]) => {
  expect(borne(classification, duties)).toEqual(regimes)
})

// Of one choice a line bears what it names; what belongs to no choice or to another is borne beside it.
test('bears what it names of one choice beside what is of none', () => {
  const names = ['XET-AC', 'XET-GREEN-13', 'XLT-VEHICLE'].map((regime) => named(regime))
  expect(borne('8703.23.00.22', names)).toEqual(['XET-AC', 'XET-GREEN-13', 'XLT-VEHICLE'])
})

test('bears what is always due of a choice, though one that has to be named stands before it', () => {
  const [line] = filingFrom({ line: { classification: '2402.20.00.00' } }).invoices[0]?.lines ?? []
  if (line === undefined) throw new Error('the filing has a line')
  const backwards = exciseMeasuresOn(line.classification, TODAY).toReversed()
  expect(backwards.map(({ regime }) => regime)).toEqual(['XED-TOBACCO-STICKS', 'XED-CIGARETTES'])
  expect(borneExcise(line, backwards).map(({ regime }) => regime)).toEqual(['XED-CIGARETTES'])
})
