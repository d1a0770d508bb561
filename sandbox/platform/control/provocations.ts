import { by, type Provocations, type Step } from '../../kernel/provocation.ts'

const CONTROL = '/_sandbox/workspaces/{workspace}'

function control(method: string, path: string, body?: unknown): Step {
  return { method, path: CONTROL + path, as: 'administrator', ...(body !== undefined && { body }) }
}

function fault(wanted: Readonly<Record<string, unknown>>): Step {
  return control('POST', '/faults', { target: 'api', kind: 'drop', ...wanted })
}

function advance(wanted: Readonly<Record<string, unknown>>): Step {
  return control('POST', '/clock/advance', wanted)
}

const UNAVAILABLE = { kind: 'unavailable', details: {} }
const MOST_FAULTS = 100

export const PROVOCATIONS: Provocations = {
  'advance-not-found': by(control('GET', '/clock/advances/nowhere')),
  'advance-cancelled': {
    why: {
      en: 'It takes a cancellation while another request waits for a long advance.',
      fr: 'Il y faut une annulation pendant qu’une autre demande attend une longue avance.',
    },
  },
  'api-unavailable': by(fault(UNAVAILABLE), { method: 'GET', path: '/v1/reference/treatments' }),
  'fault-not-found': by(control('DELETE', '/faults/fault-9')),
  'too-many-faults': by({ ...fault({}), times: MOST_FAULTS + 1 }),
  'party-not-found': by(control('GET', '/parties/123026635/papers')),
  'person-not-found': by(control('GET', '/people/nobody.of.this.name/one-time-code')),
  'name-unknown': by(fault({ kind: 'unavailble' })),
  'value-unknown': by(control('PATCH', '/settings', { policies: { missingRate: 'wait' } })),
  'fault-detail-missing': by(fault({ kind: 'slow' })),
  'fault-detail-invalid': by(fault({ kind: 'slow', details: { delayMs: '90000' } })),
  'fault-ends-before-it-begins': by(
    fault({ from: '2026-03-05T00:00:00Z', until: '2026-03-05T00:00:00Z' }),
  ),
  'duration-invalid': by(advance({ by: 'tomorrow' })),
  'either-to-or-by': by(advance({})),
  'advance-too-far': by(advance({ by: 'P999Y' })),
}
