import { expect, test } from 'vitest'
import { goesWithTariffCode, tariffCode } from './index.ts'
import { classified } from './testing/look-up.ts'

const goesWith = (code: string, classification: string) => {
  const found = tariffCode(code)
  return found && goesWithTariffCode(classified(classification), found)
}

test.each(['9993', '9966', '9986', '9996', '9901', '9948', '9954', '9971', '9987', '9992'])(
  'knows %s as a relief from customs duty',
  (code) => {
    expect(tariffCode(code)?.relieves).toEqual(['customs-duty'])
  },
)

test.each(['9994', '0000', '', '99'])('knows no tariff code %j', (code) => {
  expect(tariffCode(code)).toBeUndefined()
})

test('goes with some classifications and not with others', () => {
  expect(goesWith('9948', '8471.30.00.00')).toBe(true)
  expect(goesWith('9948', '0406.10.20.00')).toBe(false)
  expect(goesWith('9966', '8708.29.99.00')).toBe(true)
  expect(goesWith('9966', '8703.23.00.00')).toBe(false)
  expect(goesWith('9993', '8703.23.00.00')).toBe(true)
  expect(goesWith('9993', '2204.21.10.00')).toBe(false)
})
