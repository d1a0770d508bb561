import { Refusal } from '../../kernel/refusal.ts'
import { cursorOf, placeOf, type ListName } from '../storage/index.ts'
import type { Facts, Numbered } from './exchange.ts'
import { EXCHANGE_NOT_ON_RECORD } from './problems.ts'
import type { Ring } from './ring.ts'

export interface Wanted {
  readonly limit: number
  readonly after?: string | undefined
  readonly operation?: string | undefined
  readonly status?: string | undefined
  readonly problem?: string | undefined
  readonly actor?: string | undefined
  /** The id of a request. */
  readonly from?: string | undefined
}

/**
 * The newest first.
 *
 * @throws InvalidCursor
 * @throws Refusal EXCHANGE_NOT_ON_RECORD when there is none to go back to
 */
export function listExchanges(workspace: string, ring: Ring, wanted: Wanted) {
  const { limit, after, operation, status, problem, actor, from } = wanted
  const name: ListName = ['exchanges', workspace, operation, status, problem, actor, from]
  const until = from === undefined ? 0 : requireExchange(ring, from).number
  const newest = after === undefined ? ring.latest : Number(placeOf(after, name)) - 1
  const items: Numbered[] = []
  for (const exchange of ring.downFrom(newest)) {
    if (exchange.number < until) break
    if (!fits(exchange.facts, wanted)) continue
    const last = items.at(-1)
    if (items.length === limit && last !== undefined) {
      return { items, next: cursorOf(String(last.number), name) }
    }
    items.push(exchange)
  }
  return { items }
}

export const LATEST = 'latest'

/**
 * @param requestId or LATEST
 * @throws Refusal EXCHANGE_NOT_ON_RECORD
 */
export function requireExchange(ring: Ring, requestId: string): Numbered {
  for (const exchange of ring.downFrom(ring.latest)) {
    if (requestId === LATEST || exchange.facts.requestId === requestId) return exchange
  }
  throw new Refusal(EXCHANGE_NOT_ON_RECORD)
}

function fits(facts: Facts, { operation, status, problem, actor }: Wanted): boolean {
  return (
    (operation === undefined || facts.operation === operation) &&
    (status === undefined || isOfStatus(facts.status, status)) &&
    (problem === undefined || [facts.problem, ...facts.findings].includes(problem)) &&
    (actor === undefined || facts.actor === actor)
  )
}

function isOfStatus(status: number, wanted: string): boolean {
  if (wanted === 'refused') return status >= 400
  return wanted.endsWith('xx')
    ? String(status).startsWith(wanted.charAt(0))
    : wanted === String(status)
}
