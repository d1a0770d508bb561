import { by, type Provocations } from '../../../kernel/provocation.ts'
import { filed, filedLines, filing } from './filed.ts'

const SUGAR = { classification: '1701.99.90.20', unit: 'TNE', origin: 'DE', weight: '40000' }
const TISSUE = { classification: '4818.10.00.00' }
const CHEESE = { classification: '0406.10.20.00', unit: 'KGM', treatment: '11', origin: 'MX' }
const REPAIRED = { invoice: { placeOfExport: 'US' } }
const SETTINGS = '/_sandbox/workspaces/{workspace}/settings'

/** Classification, origin, treatment, quantity and codes of a line. */
export const LINES: Provocations = {
  ...filedLines({
    'classification-unknown': { classification: '6109.10.00.99' },
    'origin-unknown': { origin: 'QQ' },
    'us-state-of-origin-missing': { origin: 'US' },
    'tariff-treatment-unknown': { treatment: '99' },
    'tariff-treatment-awaits-its-day': { treatment: 'CPUKT', origin: 'GB' },
    'tariff-treatment-not-valid-for-country': { treatment: '11' },
    'tariff-treatment-not-kept-in-transit': { treatmentInTransit: true },
    'no-rate-under-treatment': CHEESE,
    'gst-status-unknown': { gstStatus: '99' },
    'gst-status-contradicts-goods': { gstStatus: 'XGST-ZR-GROCERY' },
    'quantity-missing': { quantity: undefined, unit: undefined },
    'unit-of-measure-missing': { unit: undefined },
    'unit-of-measure-differs': { unit: 'KGM' },
    'unit-of-measure-converted': { ...TISSUE, quantity: '0.5', unit: 'TNE' },
    'weight-below-quantity': { ...TISSUE, unit: 'KGM', quantity: '500', weight: '499.999' },
    'weight-above-quantity': {
      classification: '1001.99.20.00',
      unit: 'TNE',
      quantity: '0.5',
      weight: '500.001',
    },
    'quantity-zero': { quantity: '0' },
    'value-for-duty-code-unknown': { valueForDutyCode: '99' },
    'tariff-code-unknown': { tariffCode: '1234' },
    'tariff-code-incompatible': { tariffCode: '9948' },
    'tariff-code-not-simulated': { tariffCode: '9966' },
    'repair-value-without-repair': { repairValue: '50.00' },
    'duty-relief-not-simulated': { dutyReliefLicence: 'DRL-12345' },
    'special-authority-unknown': { specialAuthority: 'X-OIC-9999' },
    'special-authority-not-simulated': { specialAuthority: 'SOR/2022-127' },
    'previous-transaction-own': { previousTransaction: { number: '{series}000000010', line: 1 } },
    'measured-without-measure': {
      duties: [
        {
          type: 'excise-tax',
          measured: { quantity: '1', unit: 'NMB' },
          selfDeclared: '1.00',
        },
      ],
    },
  }),
  ...filedLines(
    {
      'tariff-code-not-under-treatment': {
        treatment: '2',
        tariffCode: '9992',
        repairValue: '50.00',
      },
      'repair-value-missing': { treatment: '10', tariffCode: '9992' },
    },
    REPAIRED,
  ),
  'self-declared-zero-refused': by(
    {
      method: 'PATCH',
      path: SETTINGS,
      as: 'administrator',
      body: { switches: { CS0015769: true } },
    },
    filing({ line: { duties: [{ type: 'customs-duty', selfDeclared: '0.00' }] } }),
  ),
  'measure-blocks-disagree': filed({
    line: {
      ...SUGAR,
      duties: [
        { type: 'anti-dumping', regime: 'XSIMA-SUGAR-EU', subject: 'subject' },
        { type: 'countervailing', regime: 'XSIMA-SUGAR-EU', subject: 'not-subject' },
      ],
    },
  }),
}
