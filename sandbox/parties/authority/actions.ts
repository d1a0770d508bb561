import type { Standing, StandingName } from './standing.ts'

type Column = readonly StandingName[]

const READERS: Column = ['bam', 'pam', 'editor', 'reader', 'software-editor', 'software-reader']
const EDITORS: Column = ['bam', 'pam', 'editor', 'software-editor']
const MANAGERS: Column = ['bam', 'pam']
const DELEGATES: Column = ['delegate-editor', 'delegate-adjuster', 'delegate-reader']
const AGENCY: Column = ['officer', 'administrator']

/**
 * What each standing may do: the only place that says so. An operation names its rows, and who may call
 * it follows from them (for-those-who-may.ts). The visibility rules narrow further which records a
 * delegate sees.
 *
 * @see sources.ts PORTAL_ROLES, LICENSED_BROKERS, WHO_MAY_ASSUMED
 */
const TABLE = {
  'view-business': [...READERS, ...AGENCY],
  'view-whole-business': ['bam', 'software-editor', 'software-reader', ...AGENCY],
  'view-program-account': [...READERS, ...DELEGATES, ...AGENCY],
  'manage-program-account': MANAGERS,
  'view-employees': [...MANAGERS, ...AGENCY],
  'manage-employees': MANAGERS,
  'manage-managers': ['bam'],
  'register-client': ['bam'],
  'view-delegations': [...READERS, ...DELEGATES, 'expired-user', ...AGENCY],
  'view-standing-request': ['bam', 'pam', 'editor', 'reader'],
  'request-delegation': MANAGERS,
  'manage-delegations': MANAGERS,
  'view-declaration': [...READERS, ...DELEGATES, 'expired-user', ...AGENCY],
  'save-draft': [...EDITORS, 'delegate-editor'],
  'submit-declaration': [...EDITORS, 'delegate-editor'],
  'file-for-unregistered': ['officer'],
  'recalculate-declarations': ['officer'],
  'unlock-registration': AGENCY,
  'list-businesses': AGENCY,
  'manage-exchange-rates': AGENCY,
} as const satisfies Record<string, Column>

export type Action = keyof typeof TABLE

export const ACTIONS: readonly Action[] = Object.keys(TABLE).filter(isAction)

function isAction(name: string): name is Action {
  return Object.hasOwn(TABLE, name)
}

const ALLOWED: ReadonlyMap<string, ReadonlySet<StandingName>> = new Map(
  Object.entries(TABLE).map(([action, names]) => [action, new Set<StandingName>(names)]),
)

export function may(standing: Standing, action: Action): boolean {
  return ALLOWED.get(action)?.has(standing.name) === true
}

export function standingsThatMay(action: Action): readonly StandingName[] {
  return TABLE[action]
}
