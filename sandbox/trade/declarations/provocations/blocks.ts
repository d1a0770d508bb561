import type { Provocations } from '../../../kernel/provocation.ts'
import { filed, filedLines } from './filed.ts'

const BAR = { classification: '7214.20.00.22', unit: 'KGM', origin: 'KR' }
const WITHIN_QUOTA = { type: 'surtax', regime: '25148B', subject: 'subject' }
const OVER_QUOTA = { ...WITHIN_QUOTA, regime: '25148A' }
const STEEL = [{ type: 'surtax', regime: '25154A', subject: 'not-subject' }, WITHIN_QUOTA]
const REBAR = { type: 'anti-dumping', regime: 'XSIMA-REBAR-KR' }
const ALUMINUM = { classification: '7601.10.00.20', unit: 'KGM', origin: 'UNY' }
const SURTAX = { type: 'surtax', regime: '25095A', subject: 'subject' }
const PLATE = { classification: '7208.51.00.21', unit: 'KGM', origin: 'TR' }
const CAR = { classification: '8703.23.00.22', origin: 'DE', unit: 'NMB', quantity: '1' }

/** Days on which the quota of the steel order lay on goods of countries without agreement. */
const QUOTA = {
  header: { releasedOn: '2025-07-10' },
  invoice: { directShipmentOn: '2025-07-01', currency: 'CAD' },
}

/** T-shirts of the United States, on whose goods a surtax began on 4 March 2025. */
function inTransit(shippedOn: string, said: object = {}) {
  const duties = [{ type: 'surtax', regime: '25066A', exemption: 'in-transit', ...said }]
  return filed({
    header: { releasedOn: '2025-03-10' },
    invoice: { directShipmentOn: shippedOn, currency: 'CAD' },
    line: { origin: 'UNC', duties },
  })
}

/** Duty and tax blocks. */
export const BLOCKS: Provocations = {
  ...filedLines({
    'sima-subject-missing': { ...BAR, duties: [...STEEL, REBAR] },
    'exporter-near-a-listed-one': {
      ...BAR,
      duties: [{ ...REBAR, subject: 'subject', exporter: 'Example Steel Korea' }, ...STEEL],
    },
    'measure-not-in-force': { duties: [SURTAX] },
    'undertaking-without-measure': { duties: [{ type: 'anti-dumping', subject: 'undertaking' }] },
    'subject-without-measure': { duties: [{ type: 'anti-dumping', subject: 'not-subject' }] },
    'self-declared-though-not-subject': {
      ...BAR,
      duties: [{ ...REBAR, subject: 'undertaking', selfDeclared: '5.00' }, ...STEEL],
    },
    'duty-block-repeated': { ...ALUMINUM, duties: [SURTAX, { ...SURTAX, selfDeclared: '0.00' }] },
    'duty-type-of-other-measure': {
      ...BAR,
      duties: [{ ...REBAR, type: 'countervailing', subject: 'subject' }, ...STEEL],
    },
    'surtax-subject-missing': ALUMINUM,
    'remission-not-claimed': { ...ALUMINUM, specialAuthority: 'SOR/2025-122', duties: [SURTAX] },
    'content-not-deductible': {
      ...CAR,
      origin: 'UMI',
      treatment: '2',
      duties: [{ type: 'surtax', regime: '25118A', subject: 'subject', content: '12000.00' }],
    },
    'not-subject-without-effect': {
      ...CAR,
      duties: [{ type: 'excise-tax', regime: 'XET-AC', subject: 'not-subject' }],
    },
    'excise-of-one-choice-twice': {
      ...CAR,
      duties: [
        { type: 'excise-tax', regime: 'XET-GREEN-13' },
        { type: 'excise-tax', regime: 'XET-GREEN-14' },
      ],
    },
    'luxury-tax-amount-missing': {
      ...CAR,
      value: '0.01',
      duties: [{ type: 'luxury-tax', regime: 'XLT-VEHICLE' }],
    },
  }),
  'surtax-order-named-twice': filed({
    ...QUOTA,
    line: { ...PLATE, duties: [OVER_QUOTA, WITHIN_QUOTA] },
  }),
  'exemption-of-subject-goods': inTransit('2025-03-04', { subject: 'subject' }),
  'exemption-not-granted': inTransit('2025-03-05'),
}
