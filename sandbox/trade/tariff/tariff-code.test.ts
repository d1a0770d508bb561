import { describe, expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { goesWithTariffCode, isOpenUnder, relievesUnder, tariffCode } from './index.ts'
import { classified, treatment } from './testing/look-up.ts'

function codeOf(code: string) {
  const found = tariffCode(code)
  if (found === undefined) throw new Error(`no tariff code ${code}`)
  return found
}

const goesWith = (code: string, classification: string) =>
  goesWithTariffCode(classified(classification), codeOf(code))

const relieves = (code: string, under: string) => relievesUnder(codeOf(code), treatment(under))

const isOpen = (code: string, under: string, on = '2026-03-02') =>
  isOpenUnder(codeOf(code), treatment(under), localDate(on))

test.each(['9813', '9814', '9901', '9903', '9948', '9958', '9959', '9960', '9967', '9979', '9993'])(
  'knows %s as a relief from customs duty',
  (code) => {
    expect(codeOf(code).supported).toBe(true)
    expect(relieves(code, '2')).toEqual(['customs-duty'])
  },
)

test.each(['9908', '9954', '9966', '9977', '9986', '9987', '9989', '9990', '9991', '9996', '9804'])(
  'knows %s, whose effect it does not have',
  (code) => {
    expect(codeOf(code).supported).toBe(false)
  },
)

test.each(['9994', '0000', '', '99'])('knows no tariff code %j', (code) => {
  expect(tariffCode(code)).toBeUndefined()
})

test('goes with some classifications and not with others', () => {
  expect(goesWith('9948', '8471.30.00.00')).toBe(true)
  expect(goesWith('9948', '0406.10.20.00')).toBe(false)
  expect(goesWith('9901', '5608.11.90.00')).toBe(true)
  expect(goesWith('9901', '8703.23.00.22')).toBe(false)
  expect(goesWith('9993', '8703.23.00.22')).toBe(true)
  expect(goesWith('9993', '2204.21.10.92')).toBe(false)
  expect(goesWith('9971', '8902.00.10.00')).toBe(true)
  expect(goesWith('9971', '8703.23.00.22')).toBe(false)
})

// The General Tariff of chapter 99 stays 35 %; that of the free classes of chapter 98 is the MFN rate.
test.each([
  ['9901', '3', []],
  ['9992', '10', ['customs-duty']],
  ['9814', '3', ['customs-duty']],
  ['9971', '22', []],
])('%s under treatment %s relieves of %j', (code, under, charges) => {
  expect(relieves(code, under)).toEqual(charges)
})

describe('goods returned after repair', () => {
  test.each(['9971', '9992'])('%s counts the repair alone', (code) => {
    expect(codeOf(code).countsRepair).toBe(true)
  })

  test.each(['10', '11', '13', '14', '21', '25', '26', '27', '28', '29', '30', '31', '33', '34'])(
    '9992 is open under treatment %s',
    (under) => {
      expect(isOpen('9992', under)).toBe(true)
    },
  )

  test.each(['2', '3', '22', '32'])('9992 is not open under treatment %s', (under) => {
    expect(isOpen('9992', under)).toBe(false)
  })

  test.each(['22', '23', '24', '30', '31', '33'])('9971 is open under treatment %s', (under) => {
    expect(isOpen('9971', under)).toBe(true)
  })

  test.each([
    ['2', '2026-03-02', false],
    ['10', '2026-03-02', false],
    ['34', '2024-01-01', true],
    ['34', '2024-01-02', false],
  ])('9971 under treatment %s on %s: %s', (under, on, open) => {
    expect(isOpen('9971', under, on)).toBe(open)
  })

  test('other codes are open under any treatment', () => {
    expect([isOpen('9901', '2'), isOpen('9813', '3')]).toEqual([true, true])
  })
})
