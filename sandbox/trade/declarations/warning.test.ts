import { expect, test } from 'vitest'
import { calculate } from './decide.ts'
import { given, published, refusedFor } from './testing/given.ts'
import { printWarnings } from './warning.ts'

/* What is doubtful is told and kept, and refuses nothing. */

test('accepts with a warning, which is kept with the declaration in both languages', () => {
  const { submitted } = given({ header: { carrier: '9000' } })
  expect(submitted()).toMatchObject({
    status: 'accepted',
    warnings: [
      {
        code: 'cargo-not-of-carrier',
        pointer: '#/cargoControlNumber',
        detail: {
          en: 'Cargo control number 1001REHEARSAL1 begins with 1001, not with carrier code 9000.',
          fr: 'Le numéro de contrôle du fret 1001REHEARSAL1 commence par 1001, et non par le code de transporteur 9000.',
        },
        source: { authority: 'assumed' },
      },
    ],
  })
})

test('keeps no word of warnings where there are none', () => {
  expect(JSON.stringify(given({}).submitted())).not.toContain('warnings')
})

test('tells of the warnings in a refusal as well, and counts the faults alone', () => {
  const { submitted } = given({ header: { carrier: '9000', office: '999' } })
  expect(submitted).toThrow('declaration-refused: 1 rule of')
  expect(refusedFor(submitted)).toEqual([
    '#/office office-unknown',
    '#/cargoControlNumber cargo-not-of-carrier',
  ])
})

test('stays with the later versions of what was filed', () => {
  const { submitted, recalculated } = given({ header: { carrier: '9000' } })
  const again = recalculated(submitted(), { rates: published('1.40') })
  expect(again).toMatchObject({ version: 2, warnings: [{ code: 'cargo-not-of-carrier' }] })
})

const IN_TONNES = { classification: '4818.10.00.00', unit: 'TNE', quantity: '0.5' }

test('is told by the calculator as well', () => {
  const { filing, facts } = given({ line: IN_TONNES })
  expect(calculate(filing, facts)).toMatchObject({
    warnings: [{ code: 'unit-of-measure-converted', pointer: '#/invoices/0/lines/0/unit' }],
  })
})

test('is printed below an explanation in the language of its reader', () => {
  const { warnings = [] } = given({ line: IN_TONNES }).submitted()
  expect(printWarnings(warnings, 'en')).toEqual([
    'Warning (#/invoices/0/lines/0/unit): The quantity is in TNE; the tariff asks for KGM, in which it counts as 500. [departmental-consolidation]',
  ])
  expect(printWarnings(warnings, 'fr')).toEqual([
    'Avertissement (#/invoices/0/lines/0/unit) : La quantité est en TNE; le tarif demande KGM, où elle compte pour 500. [departmental-consolidation]',
  ])
})
