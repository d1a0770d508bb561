import { describe, expect, test } from 'vitest'
import { EXCISE_CASES } from '../testing/excise-cases.ts'
import { BLOCK_CASES, LINE_CASES } from '../testing/goods-cases.ts'
import { PARTY_CASES, TRANSPORT_CASES } from '../testing/header-cases.ts'
import { INVOICE_CASES } from '../testing/invoice-cases.ts'
import { faultsOf, type RuleCase } from '../testing/judged.ts'
import { SURTAX_CASES } from '../testing/surtax-cases.ts'
import { ruleFindings } from './table.ts'

const GROUPS: readonly (readonly [string, readonly RuleCase[]])[] = [
  ['number, importer and submitter', PARTY_CASES],
  ['transport and release', TRANSPORT_CASES],
  ['invoices', INVOICE_CASES],
  ['lines', LINE_CASES],
  ['surtaxes', SURTAX_CASES],
  ['excises', EXCISE_CASES],
  ['duty blocks', BLOCK_CASES],
]

test('a declaration that keeps every rule has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

describe.each(GROUPS)('%s', (_group, cases) => {
  test.each(cases)('$code is found at its place, alone', ({ code, at, broken }) => {
    expect(faultsOf(broken)).toEqual([`${at} ${code}`])
  })

  test.each(cases)('$code is not found just this side of the rule', ({ kept }) => {
    expect(faultsOf(kept)).toEqual([])
  })
})

test('every rule of the table is broken once here', () => {
  const broken = GROUPS.flatMap(([, cases]) => cases.map(({ code }) => code))
  expect(broken.toSorted()).toEqual(ruleFindings.map(({ code }) => code).toSorted())
})

describe('where a rule applies', () => {
  const HEADER = [...PARTY_CASES, ...TRANSPORT_CASES]
  const GOODS = [...INVOICE_CASES, ...LINE_CASES, ...SURTAX_CASES, ...EXCISE_CASES, ...BLOCK_CASES]

  test.each(HEADER)('the calculator does not know the header: $code', ({ broken }) => {
    expect(faultsOf(broken, 'calculate')).toEqual([])
  })

  test.each(GOODS.filter(({ code }) => !code.startsWith('self-declared-zero')))(
    'the calculator refuses $code as filing does',
    ({ code, broken }) => {
      expect(faultsOf(broken, 'calculate').join()).toContain(code)
    },
  )

  test.each(HEADER.filter(({ code }) => !code.startsWith('direct-shipment')))(
    'recalculation looks at no header: $code',
    ({ broken }) => {
      expect(faultsOf(broken, 'recalculate')).toEqual([])
    },
  )

  test('recalculation judges only what counting needs', () => {
    const judged = GOODS.filter(({ broken }) => faultsOf(broken, 'recalculate').length > 0)
    expect(judged.map(({ code }) => code)).toEqual([
      'accounting-before-records',
      'classification-unknown',
      'tariff-treatment-unknown',
      'no-rate-under-treatment',
    ])
  })
})
