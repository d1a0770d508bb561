import { formatInstant, instant, type Instant } from '../../kernel/time.ts'
import type { Reader } from '../../platform/storage/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'
import type { Person } from './person.ts'
import { personNamed } from './store.ts'
import { codeOfStep, STEP, stepAt, totpSecret } from './totp.ts'

type Used = Pick<Person, 'usedSteps' | 'usedThrough'>

/**
 * The time steps whose codes are accepted at an instant, never more than three: that of the instant, the
 * one after and the one before (RFC 6238, section 5.2), but for those that were used. When all three
 * were, the next one that was not: on a clock that stands no other would ever come.
 */
export function openSteps({ usedSteps, usedThrough = 0 }: Used, at: Instant): readonly number[] {
  const now = stepAt(at)
  const isUnused = (step: number): boolean => step > usedThrough && !usedSteps.includes(step)
  const open = [now, now + 1, now - 1].filter(isUnused)
  return open.length > 0 ? open : [Math.max(now + 1, usedThrough) + 1]
}

/** What is remembered once the code of a step was used; used steps that no window reaches are left out. */
export function withUsed({ usedSteps, usedThrough }: Used, step: number, at: Instant): Used {
  const now = stepAt(at)
  if (step > now + 1) return { usedSteps: [], usedThrough: step }
  const left = usedSteps.filter((used) => used >= now - 1)
  return { usedSteps: [...left, step], usedThrough }
}

/** A code that signs a person in, with the instant from which it no longer does unless it is used before. */
export interface OneTimeCode {
  readonly username: string
  /** Six digits. */
  readonly oneTimeCode: string
  readonly acceptedUntil: string
}

/**
 * The code that a person’s authenticator would be asked for next, by the clock of the workspace.
 *
 * @returns undefined for a username that nobody has
 */
export async function oneTimeCodeOf(
  reader: Reader,
  { workspace, now }: Pick<Call, 'workspace' | 'now'>,
  username: string,
): Promise<OneTimeCode | undefined> {
  const person = await personNamed(reader, username)
  if (person === undefined) return undefined
  const [step = stepAt(now)] = openSteps(person, now)
  return {
    username: person.username,
    oneTimeCode: codeOfStep(totpSecret(workspace, person), step),
    acceptedUntil: formatInstant(instant((Math.max(step, stepAt(now)) + 2) * STEP)),
  }
}

/** The code of somebody who has not signed in yet. */
export function firstCode(secret: string, at: Instant): string {
  return codeOfStep(secret, stepAt(at))
}
