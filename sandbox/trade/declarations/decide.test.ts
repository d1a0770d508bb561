import { describe, expect, test } from 'vitest'
import { calculate } from './decide.ts'
import type { Declaration } from './declaration.ts'
import { LINE } from './testing/filing-from.ts'
import { given, missing, published, refusedFor } from './testing/given.ts'

/** The published example 200 x 1.35 at 18 %, up to the value for tax; the GST is 5 %. */
const EXAMPLE = {
  valueForDuty: '270.00',
  charges: { 'customs-duty': '48.60', gst: '15.93' },
  valueForTax: '318.60',
  total: '64.53',
}
/** By hand: 280.00; 18 % = 50.40; 5 % of 330.40 = 16.52. */
const AT_1_40 = {
  valueForDuty: '280.00',
  charges: { 'customs-duty': '50.40', gst: '16.52' },
  valueForTax: '330.40',
  total: '66.92',
}

const OWN_DUTY = { type: 'customs-duty', selfDeclared: '10.00' }
const TWICE = { duties: [OWN_DUTY, OWN_DUTY] }
const UNCLEAR = {
  classification: '8703.22.00.12',
  origin: 'DE',
  duties: [
    { type: 'excise-tax', regime: 'XET-AC' },
    { type: 'excise-tax', regime: 'XET-GREEN-13' },
    { type: 'excise-tax', selfDeclared: '100.00' },
  ],
}

describe('submit', () => {
  test('accepts what keeps every rule, in version 1, with its amounts', () => {
    const { submitted } = given({})
    expect(submitted()).toMatchObject({
      status: 'accepted',
      transactionNumber: '10001000000010',
      version: 1,
      reason: 'original',
      filedOn: '2026-03-02',
      submittedBy: '800000010',
      assessment: { totals: EXAMPLE, provisional: false },
    })
  })

  test('refuses with every fault at once, header first', () => {
    const { submitted } = given({
      header: { office: '999' },
      line: { origin: 'US', unit: 'KGM', quantity: '0' },
    })
    expect(refusedFor(submitted)).toEqual([
      '#/office office-unknown',
      '#/invoices/0/lines/0/origin us-state-of-origin-missing',
      '#/invoices/0/lines/0/unit unit-of-measure-differs',
      '#/invoices/0/lines/0/quantity quantity-zero',
    ])
  })

  test('refuses what cannot be counted at its line', () => {
    const { submitted } = given({ line: TWICE })
    expect(refusedFor(submitted)).toEqual(['#/invoices/0/lines/0 duties-self-declared-twice'])
  })

  test('refuses what cannot be counted together with the rules that are broken', () => {
    const { submitted } = given({
      header: { office: '999' },
      lines: [
        { ...LINE, ...TWICE },
        { ...LINE, classification: '6109.10.00.99', ...TWICE },
        { ...LINE, ...UNCLEAR },
      ],
    })
    expect(refusedFor(submitted)).toEqual([
      '#/office office-unknown',
      '#/invoices/0/lines/1/classification classification-unknown',
      '#/invoices/0/lines/0 duties-self-declared-twice',
      '#/invoices/0/lines/1 duties-self-declared-twice',
      '#/invoices/0/lines/2 duties-self-declared-regime-needed',
    ])
  })

  test('keeps a C-type without a release date', () => {
    const { submitted } = given({ header: { type: 'C', releasedOn: undefined } })
    expect(submitted()).toMatchObject({ status: 'accepted', filed: { type: 'C' } })
  })
})

describe('a missing rate', () => {
  test('is carried forward from the last, and the amounts are marked', () => {
    const { submitted } = given({}, { missingRate: 'carry-forward', rates: missing('1.35') })
    expect(submitted()).toMatchObject({
      status: 'accepted',
      assessment: { totals: EXAMPLE, provisional: true },
    })
  })

  test('with nothing to carry forward is refused', () => {
    const { submitted } = given({}, { missingRate: 'carry-forward', rates: missing() })
    expect(refusedFor(submitted)).toEqual(['#/invoices/0/directShipmentOn exchange-rate-missing'])
  })

  test('is waited for under the policy hold, and nothing is assessed', () => {
    const held = given({}, { missingRate: 'hold', rates: missing('1.35') }).submitted()
    expect(held).toMatchObject({
      status: 'held',
      awaits: [{ currency: 'USD', on: '2026-02-26' }],
    })
    expect(held).not.toHaveProperty('assessment')
  })

  test.each([
    ['a charge is self-declared twice', TWICE, 'duties-self-declared-twice'],
    [
      'a self-declared amount may be for either measure',
      UNCLEAR,
      'duties-self-declared-regime-needed',
    ],
  ])('is not waited for where %s', (_why, line, code) => {
    const fault = `#/invoices/0/lines/0 ${code}`
    const counted = given({ line }).submitted
    const held = given({ line }, { missingRate: 'hold', rates: missing('1.35') }).submitted
    const never = given({ line }, { missingRate: 'hold', rates: missing() }).submitted
    const typeC = given(
      { line, header: { type: 'C', releasedOn: undefined } },
      { missingRate: 'hold', rates: missing('1.35') },
    ).submitted
    expect([counted, held, never, typeC].map(refusedFor)).toEqual(Array(4).fill([fault]))
  })

  test('cannot be waited for by a calculation, which takes the last known one or none', () => {
    const { filing, facts } = given({}, { missingRate: 'hold', rates: missing('1.35') })
    expect(calculate(filing, facts)).toMatchObject({ totals: EXAMPLE, provisional: true })
    const unknown = { ...facts, rates: missing() }
    expect(refusedFor(() => calculate(filing, unknown))).toEqual([
      '#/invoices/0/directShipmentOn exchange-rate-missing',
    ])
  })

  test('is refused to a calculation too under the policy reject, though there is a last one', () => {
    const { filing, facts } = given({}, { missingRate: 'reject', rates: missing('1.35') })
    expect(refusedFor(() => calculate(filing, facts))).toEqual([
      '#/invoices/0/directShipmentOn exchange-rate-missing',
    ])
  })

  test('of none is nothing to wait for under the policy hold', () => {
    expect(given({}, { missingRate: 'hold' }).submitted()).toMatchObject({
      status: 'accepted',
      assessment: { totals: EXAMPLE, provisional: false },
    })
  })

  test('does not hide other faults under the policy hold', () => {
    const known = { missingRate: 'hold', rates: missing('1.35') } as const
    const { submitted } = given({ header: { office: '999' } }, known)
    expect(refusedFor(submitted)).toEqual(['#/office office-unknown'])
  })

  test('is refused under the policy reject, though there is a last one', () => {
    const { submitted } = given({}, { missingRate: 'reject', rates: missing('1.35') })
    expect(refusedFor(submitted)).toEqual(['#/invoices/0/directShipmentOn exchange-rate-missing'])
  })
})

describe('calculate', () => {
  test('gives what submitting gives', () => {
    const { filing, facts, submitted } = given({})
    expect(calculate(filing, facts)).toEqual(assessmentOf(submitted()))
  })
})

describe('recalculate', () => {
  test('changes nothing while not a cent and no rate differs', () => {
    const { submitted, recalculated } = given({}, { rates: published('1.35') })
    expect(recalculated(submitted(), { rates: published('1.35') })).toBeUndefined()
  })

  test('gives the next version with the reason, under the same number and day of filing', () => {
    const { submitted, recalculated } = given({}, { rates: missing('1.35') })
    const before = submitted()
    const after = recalculated(before, { rates: published('1.40') })
    expect(after).toMatchObject({
      transactionNumber: before.transactionNumber,
      version: 2,
      reason: 'outage',
      filedOn: before.filedOn,
      filed: before.filed,
      versionAt: '2026-03-04T14:00:00.000Z',
      assessment: { totals: AT_1_40, provisional: false },
    })
  })

  test('drops the mark though the published rate is the one carried forward', () => {
    const { submitted, recalculated } = given({}, { rates: missing('1.35') })
    expect(recalculated(submitted(), { rates: published('1.35') })).toMatchObject({
      version: 2,
      assessment: { totals: EXAMPLE, provisional: false },
    })
  })

  test('accepts a held declaration in its first version', () => {
    const known = { missingRate: 'hold', rates: missing('1.35') } as const
    const { submitted, recalculated } = given({}, known)
    expect(recalculated(submitted(), { rates: published('1.40') })).toMatchObject({
      status: 'accepted',
      version: 1,
      reason: 'original',
      assessment: { totals: AT_1_40 },
    })
  })

  test('keeps a self-declared amount of 0.00 and computes its place anew', () => {
    const zero = { type: 'customs-duty', selfDeclared: '0.00' }
    const { submitted, recalculated } = given(
      { line: { duties: [zero] } },
      { rates: published('1.35') },
    )
    const after = recalculated(submitted(), { rates: published('1.40', 2) })
    expect(after?.assessment.invoices[0]?.lines[0]?.charges[0]).toEqual({
      type: 'customs-duty',
      rate: '18%',
      computed: '50.40',
      selfDeclared: '0.00',
      amount: '0.00',
    })
  })

  test('does not judge again what may have changed since the filing', () => {
    const { submitted, recalculated } = given({}, { rates: published('1.35') })
    const later = {
      rates: published('1.40', 2),
      importer: undefined,
      securityNumbers: [],
      switches: { CS0015769: true, CS0016172: true },
    }
    expect(recalculated(submitted(), later)).toMatchObject({ version: 2 })
  })

  test('refuses what the tariff no longer knows', () => {
    const { facts, submitted, recalculated } = given({})
    const lines = facts.lines.map((one) => one.map((line) => ({ ...line, item: undefined })))
    expect(refusedFor(() => recalculated(submitted(), { lines }))).toEqual([
      '#/invoices/0/lines/0/classification classification-unknown',
    ])
  })
})

function assessmentOf(declaration: Declaration) {
  return declaration.status === 'accepted' ? declaration.assessment : undefined
}
