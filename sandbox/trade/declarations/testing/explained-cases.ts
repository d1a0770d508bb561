import type { Changes } from './filing-from.ts'

/* Declarations of goods of which an explanation has something of its own to tell. */

const OF_UNITED_STATES = { placeOfExport: 'US', usPortOfExit: '0901' }
const IN_CAD = { currency: 'CAD' }

/** T-shirts of North Carolina, released while order 2025-1 was in force. */
function underOrder(said: object): Changes {
  return {
    header: { releasedOn: '2025-07-10' },
    invoice: { ...OF_UNITED_STATES, ...IN_CAD, directShipmentOn: '2025-07-01' },
    line: {
      origin: 'UNC',
      treatment: '10',
      duties: [{ type: 'surtax', regime: '25066A', ...said }],
    },
  }
}

function remitted(): Changes {
  const changes = underOrder({ exemption: 'remission' })
  return { ...changes, line: { ...changes.line, specialAuthority: 'SOR/2025-122' } }
}

const BAR = { classification: '7214.20.00.22', origin: 'KR', unit: 'KGM', quantity: '1000' }
const SMELTED = { type: 'surtax', regime: '25154A', subject: 'subject' }

function bar(exporter?: string): Changes {
  const overQuota = { type: 'surtax', regime: '25148A', subject: 'subject' }
  const dumped = { type: 'anti-dumping', regime: 'XSIMA-REBAR-KR', subject: 'subject', exporter }
  return { invoice: IN_CAD, line: { ...BAR, duties: [SMELTED, overQuota, dumped] } }
}

function sofas(said: object): Changes {
  const duties = [{ type: 'anti-dumping', regime: 'XSIMA-UDS-CN', ...said }]
  return { invoice: IN_CAD, line: { classification: '9401.61.10.10', duties } }
}

function vehicle(...duties: readonly object[]): Changes {
  const line = { classification: '8703.80.00.10', origin: 'DE', quantity: '1', value: '200000' }
  return { invoice: IN_CAD, line: { ...line, duties } }
}

export const EXPLAINED = {
  shirts: {},
  surtaxed: underOrder({ subject: 'subject' }),
  notSubject: underOrder({ subject: 'not-subject' }),
  exempt: underOrder({ exemption: 're-export' }),
  remitted: remitted(),
  ended: {
    header: { releasedOn: '2025-09-03' },
    invoice: { ...OF_UNITED_STATES, ...IN_CAD, directShipmentOn: '2025-08-29' },
    line: { origin: 'UNC', treatment: '2' },
  },
  yielded: bar('EXAMPLE STEEL KOREA (invented exporter)'),
  otherExporter: bar('Nobody Limited'),
  small: {
    invoice: IN_CAD,
    line: {
      classification: '7601.10.00.20',
      origin: 'AE',
      unit: 'KGM',
      value: '3000',
      duties: [SMELTED],
    },
  },
  undertaking: sofas({ subject: 'undertaking' }),
  selfDeclared: sofas({ subject: 'subject', selfDeclared: '500.00' }),
  luxury: vehicle({ type: 'luxury-tax', regime: 'XLT-VEHICLE' }),
  spirits: {
    invoice: IN_CAD,
    line: { classification: '2208.60.00.00', unit: 'LPA', quantity: '100' },
  },
  groceries: {
    invoice: IN_CAD,
    line: {
      classification: '0406.10.10.90',
      origin: 'FR',
      treatment: '31',
      unit: 'TNE',
      quantity: '1',
    },
  },
  converted: {
    invoice: IN_CAD,
    line: { classification: '0406.10.20.00', origin: 'FR', unit: 'TNE', quantity: '0.1375' },
  },
  keptInTransit: {
    header: { releasedOn: '2025-01-02' },
    invoice: { ...IN_CAD, directShipmentOn: '2024-12-20' },
    line: {
      classification: '7326.20.00.00',
      origin: 'VN',
      treatment: '9',
      treatmentInTransit: true,
    },
  },
  repaired: {
    invoice: { ...OF_UNITED_STATES, ...IN_CAD },
    line: {
      classification: '8712.00.00.50',
      treatment: '10',
      tariffCode: '9992',
      repairValue: '200.00',
    },
  },
} as const satisfies Record<string, Changes>
