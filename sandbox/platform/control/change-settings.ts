import { violation, type Violation } from '../../kernel/problem.ts'
import { exchangeLimitsOf } from '../exchanges/index.ts'
import { MISSING_RATE_POLICIES, SWITCHES, type Settings } from '../workspaces/index.ts'
import { VALUE_UNKNOWN } from './findings.ts'
import { unknownName } from './nearest.ts'

export interface WantedSettings {
  readonly switches: Readonly<Record<string, boolean>>
  readonly policies: Readonly<Record<string, string>>
  /** How many exchanges with clients are kept on record, and how large. */
  readonly exchanges: { readonly count?: number | undefined; readonly bytes?: number | undefined }
  readonly idempotencyRetentionDays?: number | undefined
}

/** The values that each policy can have; one with a single value cannot be changed, but may be named. */
const POLICIES: Readonly<Record<keyof Settings['policies'], readonly string[]>> = {
  missingRate: MISSING_RATE_POLICIES,
  transactionCheckDigit: ['off'],
}

/** The settings with the changes asked for, and everything that is wrong with these. */
export function changeSettings(
  present: Settings,
  wanted: WantedSettings,
): { readonly changed: Settings; readonly violations: readonly Violation[] } {
  const violations = [...faultsOfSwitches(wanted), ...faultsOfPolicies(wanted)]
  const { missingRate } = wanted.policies
  const policy = MISSING_RATE_POLICIES.find((known) => known === missingRate)
  const changed = {
    ...present,
    switches: { ...present.switches, ...wanted.switches },
    policies: { ...present.policies, ...(policy !== undefined && { missingRate: policy }) },
  }
  return { changed: withRetention(withLimits(changed, wanted), wanted), violations }
}

/** A setting that was never changed is left out, so that it is no part of the state of a new workspace. */
function withLimits(settings: Settings, { exchanges }: WantedSettings): Settings {
  const { count, bytes } = exchanges
  if (count === undefined && bytes === undefined) return settings
  const present = exchangeLimitsOf(settings)
  const changed = { count: count ?? present.count, bytes: bytes ?? present.bytes }
  return { ...settings, exchanges: changed }
}

function withRetention(settings: Settings, { idempotencyRetentionDays }: WantedSettings): Settings {
  return idempotencyRetentionDays === undefined
    ? settings
    : { ...settings, idempotencyRetentionDays }
}

function faultsOfSwitches({ switches }: WantedSettings): Violation[] {
  const known: readonly string[] = SWITCHES
  return Object.keys(switches)
    .filter((name) => !known.includes(name))
    .map((name) => unknownName(name, known, `#/switches/${name}`))
}

function faultsOfPolicies({ policies }: WantedSettings): Violation[] {
  return Object.entries(policies).flatMap(([name, value]) => {
    const pointer = `#/policies/${name}`
    const values = Object.entries(POLICIES).find(([known]) => known === name)?.[1]
    if (values === undefined) return [unknownName(name, Object.keys(POLICIES), pointer)]
    if (values.includes(value)) return []
    return [violation(VALUE_UNKNOWN, pointer, { known: values.join(', ') })]
  })
}
