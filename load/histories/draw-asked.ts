import type { Draw } from '../lib/draw.ts'
import type { Asked } from './office-model.ts'

/** Few of each, so that clients get into each other's way. */
export interface Subjects {
  readonly numbers: readonly string[]
  readonly delegations: readonly string[]
  readonly snapshots: readonly string[]
}

const KEYS = ['k1', 'k2']

/** What a client asks next; each value is of that call alone, but for repetitions under a key. */
export function drawAsked(draw: Draw, subjects: Subjects, nth: number): Asked {
  const turn = draw.upTo(99)
  if (turn < 3) {
    const kind = turn === 0 ? 'save' : 'restore'
    return { kind, snapshot: draw.oneOf(subjects.snapshots) }
  }
  return turn < 25 ? drawMove(draw, subjects, nth) : drawFiling(draw, subjects, nth)
}

function drawFiling(draw: Draw, { numbers }: Subjects, nth: number): Asked {
  const number = draw.oneOf(numbers)
  const value = `${nth}.00`
  const kind = draw.oneOf([
    ...(['submit', 'submit', 'repeat', 'read', 'read', 'read'] as const),
    ...(['save-draft', 'save-draft', 'read-draft', 'submit-draft', 'discard-draft'] as const),
  ])
  if (kind === 'repeat') return drawRepeatable(draw, number)
  if (kind === 'submit' || kind === 'save-draft') return { kind, number, value }
  return { kind, number }
}

/** Mostly what others sent under that key, now and then something else. */
function drawRepeatable(draw: Draw, number: string): Asked {
  const key = draw.oneOf(KEYS)
  const value = `${draw.isOneIn(4) ? 900_001 : 900_000}.00`
  return { kind: 'submit', number, value, key }
}

function drawMove(draw: Draw, { delegations }: Subjects, nth: number): Asked {
  const delegation = draw.oneOf(delegations)
  const until = new Date(Date.UTC(2030, 0, 1 + nth)).toISOString().slice(0, 10)
  const kind = draw.oneOf([
    ...(['approve', 'approve', 'change', 'reject', 'revoke'] as const),
    ...(['read-delegation', 'read-delegation'] as const),
  ])
  return kind === 'approve' || kind === 'change'
    ? { kind, delegation, until }
    : { kind, delegation }
}
