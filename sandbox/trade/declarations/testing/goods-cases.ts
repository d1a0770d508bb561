import type { RuleCase, Situation } from './judged.ts'
import { onLine } from './on-line.ts'
import { ALUMINUM, SURTAX, WITHIN_QUOTA } from './surtax-cases.ts'

const SUGAR = { classification: '1701.99.90.20', unit: 'TNE', origin: 'DE', weight: '40000' }
const DUMPED = { type: 'anti-dumping', regime: 'XSIMA-SUGAR-EU', subject: 'subject' }
export const DUMPED_SUGAR = { ...SUGAR, duties: [DUMPED] }

/** Vanuatu lost the Least Developed Country Tariff with 2024: SOR/2023-208. */
const IN_TRANSIT_FROM_VANUATU: Situation = {
  header: { releasedOn: '2025-01-20' },
  invoice: { directShipmentOn: '2024-12-20' },
  line: { origin: 'VU', treatment: '08', treatmentInTransit: true },
}

/** The tariff states no unit of measure for it. */
const LIPSTICK = { classification: '3304.10.00.00' }

/** Lines: classification, origin, treatment, quantity and codes. */
export const LINE_CASES: readonly RuleCase[] = [
  onLine('classification-unknown', 'classification', {
    broken: { classification: '6109.10.00.99' },
    kept: { classification: '6109.10.00.12' },
  }),
  onLine('origin-unknown', 'origin', { broken: { origin: 'QQ' }, kept: { origin: 'UNY' } }),
  onLine('us-state-of-origin-missing', 'origin', {
    broken: { origin: 'US' },
    kept: { origin: 'UNY' },
  }),
  onLine('tariff-treatment-unknown', 'treatment', {
    broken: { treatment: '99' },
    kept: { treatment: '3' },
  }),
  onLine('tariff-treatment-awaits-its-day', 'treatment', {
    broken: { treatment: 'CPUKT', origin: 'GB' },
    kept: { treatment: '34', origin: 'GB' },
  }),
  onLine('tariff-treatment-not-valid-for-country', 'treatment', {
    broken: { treatment: '11' },
    kept: { treatment: '11', origin: 'MX' },
  }),
  {
    code: 'tariff-treatment-not-kept-in-transit',
    at: '#/invoices/0/lines/0/treatmentInTransit',
    broken: { line: { treatmentInTransit: true } },
    kept: IN_TRANSIT_FROM_VANUATU,
  },
  onLine('no-rate-under-treatment', 'treatment', {
    broken: { classification: '0406.10.20.00', unit: 'KGM', treatment: '11', origin: 'MX' },
    kept: { classification: '0406.10.20.00', unit: 'KGM', treatment: '2', origin: 'MX' },
  }),
  onLine('gst-status-unknown', 'gstStatus', {
    broken: { gstStatus: '99' },
    kept: { gstStatus: '5' },
  }),
  onLine('gst-status-contradicts-goods', 'gstStatus', {
    broken: { gstStatus: 'XGST-ZR-GROCERY' },
    kept: { gstStatus: 'XGST-NT-CHARITY' },
  }),
  onLine('quantity-missing', 'quantity', {
    broken: { quantity: undefined, unit: undefined },
    kept: { ...LIPSTICK, quantity: undefined, unit: undefined },
  }),
  onLine('unit-of-measure-missing', 'unit', {
    broken: { unit: undefined },
    kept: { ...LIPSTICK, unit: 'NMB' },
  }),
  onLine('unit-of-measure-differs', 'unit', {
    broken: { unit: 'KGM' },
    kept: { unit: 'KGM', classification: '4818.10.00.00' },
  }),
  onLine('unit-of-measure-converted', 'unit', {
    broken: { classification: '4818.10.00.00', quantity: '0.5', unit: 'TNE' },
    kept: { classification: '4818.10.00.00', quantity: '500', unit: 'KGM' },
  }),
  onLine('weight-below-quantity', 'weight', {
    broken: { classification: '4818.10.00.00', unit: 'KGM', quantity: '500', weight: '499.999' },
    kept: { classification: '4818.10.00.00', unit: 'KGM', quantity: '500', weight: '500' },
  }),
  onLine('weight-above-quantity', 'weight', {
    broken: { classification: '1001.99.20.00', unit: 'TNE', quantity: '0.5', weight: '500.001' },
    kept: { weight: '500.001' },
  }),
  onLine('quantity-zero', 'quantity', {
    broken: { quantity: '0' },
    kept: { quantity: '0.000001' },
  }),
  onLine('value-for-duty-code-unknown', 'valueForDutyCode', {
    broken: { valueForDutyCode: '99' },
    kept: { valueForDutyCode: '29' },
  }),
  onLine('tariff-code-unknown', 'tariffCode', {
    broken: { tariffCode: '1234' },
    kept: { tariffCode: '9813' },
  }),
  onLine('tariff-code-incompatible', 'tariffCode', {
    broken: { tariffCode: '9948' },
    kept: { tariffCode: '9993' },
  }),
  onLine('tariff-code-not-simulated', 'tariffCode', {
    broken: { tariffCode: '9966' },
    kept: { tariffCode: '9814' },
  }),
  repaired('tariff-code-not-under-treatment', 'tariffCode', {
    broken: { treatment: '2', tariffCode: '9992', repairValue: '50.00' },
    kept: { treatment: '10', tariffCode: '9992', repairValue: '50.00' },
  }),
  repaired('repair-value-missing', 'repairValue', {
    broken: { treatment: '10', tariffCode: '9992' },
    kept: { treatment: '10', tariffCode: '9992', repairValue: '0.00' },
  }),
  onLine('repair-value-without-repair', 'repairValue', {
    broken: { repairValue: '50.00' },
    kept: {},
  }),
  onLine('duty-relief-not-simulated', 'dutyReliefLicence', {
    broken: { dutyReliefLicence: 'DRL-12345' },
    kept: {},
  }),
  onLine('special-authority-unknown', 'specialAuthority', {
    broken: { specialAuthority: 'X-OIC-9999' },
    kept: {},
  }),
  onLine('special-authority-not-simulated', 'specialAuthority', {
    broken: { specialAuthority: 'SOR/2022-127' },
    kept: {},
  }),
]

const BAR = { classification: '7214.20.00.22', unit: 'KGM', origin: 'KR' }
/** Steel of anywhere but the United States says where it was melted, and whether its quota holds it. */
const STEEL = [{ type: 'surtax', regime: '25154A', subject: 'not-subject' }, WITHIN_QUOTA]
const REBAR = { type: 'anti-dumping', regime: 'XSIMA-REBAR-KR' }
const SUBSIDIZED = { ...DUMPED, type: 'countervailing' }

/** Duty and tax blocks, but for those of surtaxes and excises. */
export const BLOCK_CASES: readonly RuleCase[] = [
  onLine('sima-subject-missing', 'duties', {
    broken: { ...BAR, duties: [...STEEL, REBAR] },
    kept: { ...BAR, duties: [...STEEL, { ...REBAR, subject: 'undertaking' }] },
  }),
  onLine('exporter-near-a-listed-one', 'duties/0/exporter', {
    broken: {
      ...BAR,
      duties: [{ ...REBAR, subject: 'subject', exporter: 'Example Steel Korea' }, ...STEEL],
    },
    kept: {
      ...BAR,
      duties: [
        {
          ...REBAR,
          subject: 'subject',
          exporter: 'EXAMPLE  STEEL KOREA (invented exporter)',
        },
        ...STEEL,
      ],
    },
  }),
  onLine('measure-blocks-disagree', 'duties/1/subject', {
    broken: { ...SUGAR, duties: [DUMPED, { ...SUBSIDIZED, subject: 'not-subject' }] },
    kept: { ...SUGAR, duties: [DUMPED, SUBSIDIZED] },
  }),
  onLine('measure-not-in-force', 'duties/0/regime', {
    broken: { duties: [SURTAX] },
    kept: { ...ALUMINUM, duties: [SURTAX] },
  }),
  onLine('undertaking-without-measure', 'duties/0/regime', {
    broken: { duties: [{ type: 'anti-dumping', subject: 'undertaking' }] },
    kept: { ...BAR, duties: [...STEEL, { ...REBAR, subject: 'undertaking' }] },
  }),
  onLine('subject-without-measure', 'duties/0/regime', {
    broken: { duties: [{ type: 'anti-dumping', subject: 'not-subject' }] },
    kept: { duties: [{ type: 'anti-dumping', selfDeclared: '1.00' }] },
  }),
  onLine('self-declared-though-not-subject', 'duties/0/selfDeclared', {
    broken: {
      ...BAR,
      duties: [{ ...REBAR, subject: 'undertaking', selfDeclared: '5.00' }, ...STEEL],
    },
    kept: {
      ...BAR,
      duties: [{ ...REBAR, subject: 'undertaking', selfDeclared: '0.00' }, ...STEEL],
    },
  }),
  onLine('duty-block-repeated', 'duties/1/regime', {
    broken: { ...ALUMINUM, duties: [SURTAX, { ...SURTAX, selfDeclared: '0.00' }] },
    kept: { ...ALUMINUM, duties: [SURTAX, { type: 'gst', selfDeclared: '0.00' }] },
  }),
  onLine('duty-type-of-other-measure', 'duties/0/type', {
    broken: {
      ...BAR,
      duties: [{ ...REBAR, type: 'countervailing', subject: 'subject' }, ...STEEL],
    },
    kept: { ...BAR, duties: [{ ...REBAR, subject: 'subject' }, ...STEEL] },
  }),
  {
    code: 'self-declared-zero-refused',
    at: '#/invoices/0/lines/0/duties/0/selfDeclared',
    broken: zeroIncident('0.00'),
    kept: zeroIncident('0.01'),
  },
]

function zeroIncident(selfDeclared: string): Situation {
  return {
    line: { duties: [{ type: 'customs-duty', selfDeclared }] },
    facts: { switches: { CS0015769: true, CS0016172: false } },
  }
}

/** Chinese T-shirts that come back from the United States. */
function repaired(code: string, pointer: string, lines: Parameters<typeof onLine>[2]): RuleCase {
  const invoice = { placeOfExport: 'US' }
  const { broken, kept, ...rule } = onLine(code, pointer, lines)
  return { ...rule, broken: { ...broken, invoice }, kept: { ...kept, invoice } }
}
