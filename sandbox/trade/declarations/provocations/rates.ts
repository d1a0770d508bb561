import { by, type Provocations, type Step } from '../../../kernel/provocation.ts'
import { filed, filing } from './filed.ts'

const CONTROL = '/_sandbox/workspaces/{workspace}'

function control(method: string, path: string, body: unknown): Step {
  return { method, path: CONTROL + path, as: 'administrator', body }
}

/** From then on no rate is published. */
const OUTAGE: readonly Step[] = [
  control('POST', '/faults', { target: 'exchange-rates', kind: 'unavailable' }),
  control('POST', '/clock/advance', { to: '2026-03-03T15:00:00Z' }),
]

function under(policy: string): readonly Step[] {
  return [control('PATCH', '/settings', { policies: { missingRate: policy } }), ...OUTAGE]
}

const TODAY = {
  header: { releasedOn: '2026-03-03' },
  invoice: { directShipmentOn: '2026-03-03' },
}

/** Sugar of the Union, whose anti-dumping duty is stated in euros. */
const SUGAR = {
  classification: '1701.99.90.20',
  unit: 'TNE',
  origin: 'DE',
  weight: '40000',
  duties: [{ type: 'anti-dumping', regime: 'XSIMA-SUGAR-EU', subject: 'subject' }],
}

const SELF_DECLARED = { type: 'customs-duty', selfDeclared: '1.00' }

/** Exchange rates, and what cannot be counted. */
export const RATES: Provocations = {
  'exchange-rate-missing': by(...under('reject'), filing(TODAY)),
  'measure-rate-missing': by(
    ...under('reject'),
    filing({ ...TODAY, invoice: { ...TODAY.invoice, currency: 'CAD' }, line: SUGAR }),
  ),
  'declaration-not-assessed': by(...under('hold'), filing(TODAY), {
    method: 'GET',
    path: '/v1/declarations/{series}000000010/explain',
    as: 'broker',
  }),
  'duties-self-declared-regime-needed': filed({
    line: {
      classification: '8703.22.00.12',
      origin: 'DE',
      duties: [
        { type: 'excise-tax', regime: 'XET-AC' },
        { type: 'excise-tax', regime: 'XET-GREEN-13' },
        { type: 'excise-tax', selfDeclared: '100.00' },
      ],
    },
  }),
  // The tariff counts them by kilogram, the excise by stick.
  'duties-quantity-unit-missing': filed({
    line: {
      classification: '2403.19.00.92',
      unit: 'KGM',
      duties: [{ type: 'excise-duty', regime: 'XED-TOBACCO-STICKS' }],
    },
  }),
  'duties-self-declared-twice': filed({ line: { duties: [SELF_DECLARED, SELF_DECLARED] } }),
}
