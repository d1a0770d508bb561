import type { Chance } from '../lib/chance.ts'
import type { Asked } from './office-model.ts'

/** Few of each, so that clients get into each other's way. */
export interface Subjects {
  readonly numbers: readonly string[]
  readonly delegations: readonly string[]
  readonly snapshots: readonly string[]
}

/** Rare enough that most of them are answered before the next. */
const WHOLE_STATE_ONE_IN = 70
const KEYS = ['k1', 'k2']

/** What a client asks next; each value is of that call alone, but for repetitions under a key. */
export function drawAsked(chance: Chance, subjects: Subjects, nth: number): Asked {
  if (chance.isOneIn(WHOLE_STATE_ONE_IN)) {
    const kind = chance.oneOf(['save', 'restore', 'restore'] as const)
    return { kind, snapshot: chance.oneOf(subjects.snapshots) }
  }
  return chance.isOneIn(4) ? drawMove(chance, subjects, nth) : drawFiling(chance, subjects, nth)
}

function drawFiling(chance: Chance, { numbers }: Subjects, nth: number): Asked {
  const number = chance.oneOf(numbers)
  const value = `${nth}.00`
  const kind = chance.oneOf([
    ...(['submit', 'submit', 'repeat', 'read', 'read', 'read'] as const),
    ...(['save-draft', 'save-draft', 'read-draft', 'submit-draft', 'discard-draft'] as const),
  ])
  if (kind === 'repeat') return drawRepeatable(chance, number)
  if (kind === 'submit' || kind === 'save-draft') return { kind, number, value }
  return { kind, number }
}

/** Mostly what others sent under that key, now and then something else. */
function drawRepeatable(chance: Chance, number: string): Asked {
  const key = chance.oneOf(KEYS)
  const value = `${chance.isOneIn(4) ? 900_001 : 900_000}.00`
  return { kind: 'submit', number, value, key }
}

function drawMove(chance: Chance, { delegations }: Subjects, nth: number): Asked {
  const delegation = chance.oneOf(delegations)
  const until = new Date(Date.UTC(2030, 0, 1 + nth)).toISOString().slice(0, 10)
  const kind = chance.oneOf([
    ...(['approve', 'approve', 'change', 'reject', 'revoke'] as const),
    ...(['read-delegation', 'read-delegation'] as const),
  ])
  return kind === 'approve' || kind === 'change'
    ? { kind, delegation, until }
    : { kind, delegation }
}
