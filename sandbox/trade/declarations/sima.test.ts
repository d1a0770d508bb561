import { expect, test } from 'vitest'
import type { Assessment, Declaration } from './declaration.ts'
import { filingToWire } from './filed.ts'
import { given } from './testing/given.ts'

// By hand, of 270.00: 188 % = 507.60 and 81.1 % = 218.97, of which the filer declares 500.00 and nothing.
test('takes an amount of the filer for each charge of a SIMA measure', () => {
  const seat = { regime: 'XSIMA-UDS-CN', subject: 'subject' }
  const duties = [
    { ...seat, type: 'anti-dumping', selfDeclared: '500.00' },
    { ...seat, type: 'countervailing', selfDeclared: '0.00' },
  ]
  const { submitted } = given({ line: { classification: '9401.61.10.00', duties } })
  expect(assessed(submitted()).invoices[0]?.lines[0]?.charges.slice(1, 3)).toEqual([
    {
      type: 'anti-dumping',
      regime: 'XSIMA-UDS-CN',
      computed: '507.60',
      selfDeclared: '500.00',
      amount: '500.00',
    },
    {
      type: 'countervailing',
      regime: 'XSIMA-UDS-CN',
      computed: '218.97',
      selfDeclared: '0.00',
      amount: '0.00',
    },
  ])
})

// By hand: 150.00 x 1.35 = 202.50, of which 188 % = 380.70 and 81.1 % = 164.2275, half up 164.23.
test('bases both charges of a SIMA measure on the export price that the line states', () => {
  const duties = [{ type: 'anti-dumping', regime: 'XSIMA-UDS-CN', subject: 'subject' }]
  const line = { classification: '9401.61.10.00', exportPrice: '150', duties }
  const { submitted, filing } = given({ line })
  expect(assessed(submitted()).totals).toMatchObject({
    valueForDuty: '270.00',
    charges: { 'anti-dumping': '380.70', countervailing: '164.23' },
  })
  expect(filingToWire(filing).invoices[0]?.lines[0]).toMatchObject({ exportPrice: '150.00' })
})

test('lets one of two blocks speak for the measure', () => {
  const duties = [
    { type: 'countervailing', regime: 'XSIMA-UDS-CN', selfDeclared: '1.00' },
    { type: 'anti-dumping', regime: 'XSIMA-UDS-CN', subject: 'subject' },
  ]
  const { submitted } = given({ line: { classification: '9401.61.10.00', duties } })
  expect(assessed(submitted()).totals.charges).toMatchObject({
    'anti-dumping': '507.60',
    countervailing: '1.00',
  })
})

function assessed(declaration: Declaration): Assessment {
  if (declaration.status === 'accepted') return declaration.assessment
  throw new Error('the declaration is held')
}
