import { fill, type Bilingual } from '../../kernel/problem.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import { collection, type Reader, type Transaction } from '../storage/index.ts'
import type { Call } from './call.ts'
import { putWork, workId, type DueWork } from './due-work.ts'
import { serialId } from '../../kernel/ids.ts'
import { DUE_WORK_FAILED, SET_ASIDE_NOT_FOUND } from './problems.ts'

/** Due work that failed when it was due and when it was tried again: it waits for the administrator. */
export interface SetAside extends DueWork {
  readonly setAsideAt: string
  /** How often it was tried in all. */
  readonly attempts: number
  readonly reason: FailureReason
}

/** Why it failed, as far as anybody may know. */
export interface FailureReason {
  readonly code: string
  readonly detail: Bilingual
  readonly findings: readonly {
    readonly pointer: string
    readonly code: string
    readonly detail: Bilingual
  }[]
}

export const setAsideWork = collection<SetAside>('set-aside-work', {
  indexes: { byWork: workId },
})

/** More tell nothing new of a piece of work. */
const MOST_FINDINGS = 20
const MOST_OF_ONE = 100

export interface Failed {
  readonly work: DueWork
  readonly error: unknown
  readonly attempts: number
  /** Whether each time of the work is a piece of its own. */
  readonly recurs: boolean
}

/** Under the same id when it was set aside before. */
export async function putSetAside(
  transaction: Transaction,
  { now }: Call,
  { work, error, attempts, recurs }: Failed,
): Promise<SetAside> {
  const [before] = await setAsideBefore(transaction, work, recurs)
  const id = before?.id ?? serialId('set-aside', await transaction.next('set-aside'))
  const aside: SetAside = {
    ...work,
    id,
    setAsideAt: formatInstant(now),
    attempts: attempts + (work.attempts ?? 0),
    reason: reasonOf(error),
  }
  transaction.put(setAsideWork, id, aside)
  return aside
}

/** Once the work is done after all. */
export async function forgetSetAside(
  transaction: Transaction,
  work: DueWork,
  recurs: boolean,
): Promise<void> {
  for (const { id } of await setAsideBefore(transaction, work, recurs)) {
    transaction.remove(setAsideWork, id)
  }
}

/** @throws Refusal SET_ASIDE_NOT_FOUND */
export async function loadSetAside(reader: Reader, id: string): Promise<SetAside> {
  const found = await reader.get(setAsideWork, id)
  if (found === undefined) throw new Refusal(SET_ASIDE_NOT_FOUND, { id })
  return found
}

/** Plans it as it was, which is due at once; it stays named until it is done. */
export async function planAgain(transaction: Transaction, id: string): Promise<void> {
  const { kind, subject, phase, payload, dueAt, attempts } = await loadSetAside(transaction, id)
  putWork(transaction, { kind, subject, phase, payload, dueAt, attempts })
}

async function setAsideBefore(
  reader: Reader,
  work: DueWork,
  recurs: boolean,
): Promise<readonly SetAside[]> {
  const page = { limit: MOST_OF_ONE }
  const { items } = await reader.find(setAsideWork, 'byWork', workId(work), page)
  return recurs ? items.filter(({ dueAt }) => dueAt === work.dueAt) : items
}

/** Of an unexpected error nothing that is not for everybody. */
function reasonOf(error: unknown): FailureReason {
  const { problem, params, violations } =
    error instanceof Refusal ? error : new Refusal(DUE_WORK_FAILED)
  const findings = violations.slice(0, MOST_FINDINGS).map((violation) => ({
    pointer: violation.pointer,
    code: violation.finding.code,
    detail: fill(violation.finding.detail, violation.params),
  }))
  return { code: problem.code, detail: fill(problem.detail, params), findings }
}
