import { by, type Provocations, type Step } from '../../kernel/provocation.ts'
import { soundDeclaration } from '../../kernel/sound-declaration.ts'

const WORKSPACE = '/_sandbox/workspaces/{workspace}'

/** The calculator takes goods alone, which is the smallest body with numbers of the trade. */
function calculated(line: Readonly<Record<string, unknown>>): Step {
  const { releasedOn, invoices } = soundDeclaration({ line, invoice: { currency: 'CAD' } })
  return {
    method: 'POST',
    path: '/v1/calculations',
    as: 'broker',
    body: { releasedOn, invoices },
  }
}

function asked(thirdParty: string, account = '{importerAccount}'): Step {
  const body = { thirdParty, accounts: [account], role: 'view' }
  return { method: 'POST', path: '/v1/delegations', as: 'broker-manager', body }
}

const DRAFT = '/v1/drafts/{series}000000010'

/** A field of a declaration that is the only one amiss. */
function drafted(header: Readonly<Record<string, unknown>>): Step {
  const body = soundDeclaration({ header, invoice: { currency: 'CAD' } })
  return { method: 'PUT', path: DRAFT, as: 'broker', body }
}

function get(path: string, as: Step['as']): Step {
  return { method: 'GET', path, ...(as !== undefined && { as }) }
}

const PROFILE = {
  method: 'PUT',
  path: '/v1/me/profile',
  as: 'newcomer',
  body: { givenName: 'Jo', familyName: 'Fisher', email: 'jo@example.com', language: 'en' },
} as const

export const PROVOCATIONS: Provocations = {
  'validation-failed': by(drafted({ office: undefined })),
  'field-missing': by(drafted({ office: undefined })),
  'field-unknown': by(drafted({ remarks: 'none' })),
  'field-invalid': by(drafted({ paymentCode: '1' })),
  'number-not-quoted': by(calculated({ value: 200 })),
  'capitals-needed': by(calculated({ unit: 'nmb' })),
  'check-digit-wrong': by(asked('800000011')),
  'too-many-entries': by(
    calculated({ duties: Array.from({ length: 21 }, () => ({ type: 'gst' })) }),
  ),
  'parameter-repeated': by(get('/v1/declarations?limit=5&limit=6', 'broker')),
  'business-number-invalid': by(asked('80000001')),
  'program-account-invalid': by(asked('{broker}', '800000010')),
  'gst-registration-invalid': by(drafted({ gstRegistration: '888316171' })),
  'transaction-number-invalid': by(get('/v1/declarations/123', 'broker')),
  'amount-invalid': by(calculated({ value: '1,00' })),
  'quantity-invalid': by(calculated({ quantity: 'many' })),
  'rate-invalid': by({
    method: 'PUT',
    path: '/v1/officer/exchange-rates/2026-02-26/USD',
    as: 'officer',
    body: { rate: 'high', reason: 'To be refused.' },
  }),
  'date-invalid': by(drafted({ releasedOn: '2026-02-30' })),
  'instant-invalid': by({
    method: 'POST',
    path: `${WORKSPACE}/clock/advance`,
    as: 'administrator',
    body: { to: 'tomorrow' },
  }),
  'cargo-control-number-invalid': by(drafted({ cargoControlNumber: '1001' })),
  'office-code-invalid': by(drafted({ office: '31' })),
  'carrier-code-invalid': by(drafted({ carrier: '100' })),
  'classification-invalid': by(calculated({ classification: '6109' })),
  'limit-invalid': by(get('/v1/declarations?limit=500', 'broker')),
  'credential-missing': by(get('/v1/me', undefined)),
  'admin-token-missing': by(get(`${WORKSPACE}/clock`, undefined)),
  'actor-not-allowed': by(get(`${WORKSPACE}/clock`, 'broker')),
  'admin-token-elsewhere': by(get('/v1/me', 'administrator')),
  'idempotency-key-reused': by(
    { ...PROFILE, headers: { 'idempotency-key': 'one' } },
    {
      ...PROFILE,
      headers: { 'idempotency-key': 'one' },
      body: { ...PROFILE.body, givenName: 'Joan' },
    },
  ),
  'idempotency-key-invalid': by({ ...PROFILE, headers: { 'idempotency-key': 'a key' } }),
}
