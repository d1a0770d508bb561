import { collection, type Reader, type Transaction } from '../storage/index.ts'

/** `clean-up` is the nation with the idle program accounts that were once cleaned up. */
export const PROFILES = ['demo', 'small', 'national', 'clean-up'] as const
export type Profile = (typeof PROFILES)[number]

/** Communities that take a while to make. */
export const LARGE_PROFILES: ReadonlySet<Profile> = new Set(['national', 'clean-up'])

/** Incidents of CES 2.0 that a workspace can live through again. */
export const SWITCHES = ['CS0015769', 'CS0016172'] as const
export type Switch = (typeof SWITCHES)[number]

/** What happens to a declaration when no rate is published for its direct shipment date. */
export const MISSING_RATE_POLICIES = ['carry-forward', 'hold', 'reject'] as const
export type MissingRatePolicy = (typeof MISSING_RATE_POLICIES)[number]

export interface Settings {
  readonly name: string
  readonly profile: Profile
  /** All that is drawn by chance in the workspace is drawn from this. */
  readonly seed: string
  /** `seeding` until the community is whole. */
  readonly status: 'seeding' | 'ready'
  readonly switches: Readonly<Record<Switch, boolean>>
  readonly policies: {
    readonly missingRate: MissingRatePolicy
    /** The published algorithm (D17-1-10, appendix F) is not at hand, so there is one value. */
    readonly transactionCheckDigit: 'off'
  }
  /** How much of its exchanges with clients is on record; the usual amount when absent. */
  readonly exchanges?: { readonly count: number; readonly bytes: number }
  /** For how many days the answer to a request is kept for its repetition; the usual number when absent. */
  readonly idempotencyRetentionDays?: number
}

export const settings = collection<Settings>('settings', { hot: true })

const KEY = 'workspace'

export async function settingsOf(reader: Reader): Promise<Settings> {
  const found = await reader.get(settings, KEY)
  if (found === undefined) throw new Error('a workspace without settings')
  return found
}

export function putSettings(transaction: Transaction, changed: Settings): void {
  transaction.put(settings, KEY, changed)
}

export function newSettings(made: Pick<Settings, 'name' | 'profile' | 'seed'>): Settings {
  return {
    ...made,
    status: 'seeding',
    switches: { CS0015769: false, CS0016172: false },
    policies: { missingRate: 'carry-forward', transactionCheckDigit: 'off' },
  }
}
