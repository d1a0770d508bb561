import type { Flags, Values } from '../command-line/index.ts'
import { ADMIN_TOKEN, JSON_RESULT, URL_OF_SANDBOX, WORKSPACE } from './common-flags.ts'

export const SHOW_FLAGS = {
  url: { ...URL_OF_SANDBOX, default: 'http://127.0.0.1:8787' },
  'admin-token': ADMIN_TOKEN,
  workspace: WORKSPACE,
  json: JSON_RESULT,
} as const satisfies Flags

export const ADVANCE_FLAGS = {
  by: {
    about: { en: 'How far, as an ISO 8601 duration', fr: 'De combien, en durée ISO 8601' },
    value: { en: 'duration', fr: 'durée' },
    example: 'P1M',
  },
  to: {
    about: { en: 'Or the instant to go to', fr: 'Ou l’instant où aller' },
    value: { en: 'instant', fr: 'instant' },
    example: '2027-03-02T14:00:00Z',
  },
  ...SHOW_FLAGS,
} as const satisfies Flags

export type ShowFlags = Values<typeof SHOW_FLAGS>
export type AdvanceFlags = Values<typeof ADVANCE_FLAGS>
