import type { RuleCase } from './judged.ts'
import { onLine } from './on-line.ts'

const CAR = { classification: '8703.23.00.22', origin: 'DE', unit: 'NMB', quantity: '1' }
const AIR_CONDITIONER = { type: 'excise-tax', regime: 'XET-AC' }
const LUXURY_TAX = { type: 'luxury-tax', regime: 'XLT-VEHICLE' }
const ONE = { quantity: '1', unit: 'NMB' }

function greenLevy(litres: string) {
  return { type: 'excise-tax', regime: `XET-GREEN-${litres}` }
}

/** Duty and tax blocks of excises and luxury taxes. */
export const EXCISE_CASES: readonly RuleCase[] = [
  onLine('not-subject-without-effect', 'duties/0/subject', {
    broken: { ...CAR, duties: [{ ...AIR_CONDITIONER, subject: 'not-subject' }] },
    kept: { ...CAR, duties: [{ ...AIR_CONDITIONER, subject: 'subject' }] },
  }),
  onLine('excise-of-one-choice-twice', 'duties/1/regime', {
    broken: { ...CAR, duties: [greenLevy('13'), greenLevy('14')] },
    kept: { ...CAR, duties: [greenLevy('13'), AIR_CONDITIONER] },
  }),
  onLine('measured-without-measure', 'duties/0/measured', {
    broken: { duties: [{ type: 'excise-tax', measured: ONE, selfDeclared: '1.00' }] },
    kept: { ...CAR, duties: [{ ...AIR_CONDITIONER, measured: ONE }] },
  }),
  onLine('luxury-tax-amount-missing', 'duties', {
    broken: { ...CAR, value: '0.01', duties: [LUXURY_TAX] },
    kept: { ...CAR, value: '0.01', duties: [{ ...LUXURY_TAX, selfDeclared: '20000.00' }] },
  }),
]
