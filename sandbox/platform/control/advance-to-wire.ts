import { formatInstant } from '../../kernel/time.ts'
import { fill } from '../../kernel/problem.ts'
import { asRefusal } from '../http/index.ts'
import type { Advance } from './advance.ts'
import { deactivatedToWire, happeningToWire, MOST_LISTED, setAsideToWire } from './to-wire.ts'

/** The list of what happened may be long, so it is given only once the advance is over. */
export function advanceToWire(advance: Advance, workspace: string) {
  const { id, state, to, soFar, deactivated } = advance
  const { from, at, count, kinds, happenings, setAside } = soFar
  return {
    id,
    state,
    from: formatInstant(from),
    to: formatInstant(to),
    at: formatInstant(at),
    count,
    kinds: Object.fromEntries(kinds),
    ...(state !== 'running' && { happenings: happenings.map(happeningToWire) }),
    setAside: {
      count: setAside.count,
      items: setAside.items.slice(0, MOST_LISTED).map(setAsideToWire),
    },
    ...(deactivated && { deactivated: deactivatedToWire(deactivated, workspace) }),
    ...(state === 'failed' && { problem: problemOf(advance.failure) }),
  }
}

function problemOf(failure: unknown) {
  const { problem, params } = asRefusal(failure)
  const { code, title } = problem
  return {
    code,
    title,
    detail: fill(problem.detail, params),
    remedy: fill(problem.remedy, params),
  }
}
