import type { RuleCase, Situation } from './judged.ts'
import { onGoods, onLine } from './on-line.ts'

export const ALUMINUM = { classification: '7601.10.00.20', unit: 'KGM', origin: 'UNY' }
export const SURTAX = { type: 'surtax', regime: '25095A', subject: 'subject' }

const PLATE = { classification: '7208.51.00.21', unit: 'KGM', origin: 'TR' }
const OVER_QUOTA = { type: 'surtax', regime: '25148A', subject: 'subject' }
export const WITHIN_QUOTA = { ...OVER_QUOTA, regime: '25148B' }

/** Days on which the quota of the steel order lay on goods of countries without agreement. */
const QUOTA = {
  header: { releasedOn: '2025-07-10' },
  invoice: { directShipmentOn: '2025-07-01' },
}

const CAR = {
  classification: '8703.23.00.22',
  origin: 'UMI',
  duties: [{ type: 'surtax', regime: '25118A', subject: 'subject', content: '12000.00' }],
}

/** T-shirts of the United States, on whose goods a surtax began on 4 March 2025. */
function inTransit(shippedOn: string, said: object = {}): Situation {
  const duties = [{ type: 'surtax', regime: '25066A', exemption: 'in-transit', ...said }]
  return {
    header: { releasedOn: '2025-03-10' },
    invoice: { directShipmentOn: shippedOn },
    line: { origin: 'UNC', duties },
  }
}

/** Duty blocks of surtaxes. */
export const SURTAX_CASES: readonly RuleCase[] = [
  onLine('surtax-subject-missing', 'duties', {
    broken: ALUMINUM,
    kept: { ...ALUMINUM, duties: [{ ...SURTAX, subject: 'not-subject' }] },
  }),
  onGoods('surtax-order-named-twice', 'duties/1/regime', {
    broken: { ...QUOTA, line: { ...PLATE, duties: [OVER_QUOTA, WITHIN_QUOTA] } },
    kept: { ...QUOTA, line: { ...PLATE, duties: [WITHIN_QUOTA] } },
  }),
  onGoods('exemption-of-subject-goods', 'duties/0/exemption', {
    broken: inTransit('2025-03-04', { subject: 'subject' }),
    kept: inTransit('2025-03-04', { subject: 'not-subject' }),
  }),
  onGoods('exemption-not-granted', 'duties/0/exemption', {
    broken: inTransit('2025-03-05'),
    kept: inTransit('2025-03-04'),
  }),
  onLine('remission-not-claimed', 'specialAuthority', {
    broken: { ...ALUMINUM, specialAuthority: 'SOR/2025-122', duties: [SURTAX] },
    kept: {
      ...ALUMINUM,
      specialAuthority: 'SOR/2025-122',
      duties: [{ ...SURTAX, subject: 'not-subject', exemption: 'remission' }],
    },
  }),
  onLine('content-not-deductible', 'duties/0/content', {
    broken: { ...CAR, treatment: '2' },
    kept: { ...CAR, treatment: '10' },
  }),
]
