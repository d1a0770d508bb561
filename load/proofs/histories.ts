import { officeModel, type Answered, type Asked } from '../histories/office-model.ts'
import { record, SNAPSHOTS } from '../histories/record.ts'
import { findViolation, type Violation } from '../linearizability/check.ts'
import type { Operation } from '../linearizability/history.ts'
import { grouped, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

export interface HistorySizes {
  readonly histories: number
  readonly operations: number
  readonly seed: number
}

const FULL: HistorySizes = { histories: 20, operations: 2_000, seed: 20_260_302 }
const SHOWN = 20

interface Tally {
  operations: number
  unanswered: number
  restores: number
  violations: number
}

/**
 * Records what clients saw who submit, draft, answer delegations, save and restore at the same time, and
 * looks for one order of all calls that explains every answer. In every other history the server is
 * killed midway.
 */
export async function proveHistories(
  { histories, operations, seed }: HistorySizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  const tally: Tally = { operations: 0, unanswered: 0, restores: 0, violations: 0 }
  for (let nth = 0; nth < histories; nth += 1) {
    await using folder = await temporaryFolder()
    const wanted = { data: folder.path, operations, seed: seed + nth, isKilled: nth % 2 === 1 }
    const recorded = await record(wanted)
    const began = performance.now()
    const model = officeModel(recorded.delegations, SNAPSHOTS)
    const violation = findViolation(recorded.operations, model)
    add(tally, recorded.operations)
    const took = (performance.now() - began).toFixed(0)
    say(`  history ${nth + 1}: ${violation ? 'NOT ' : ''}linearizable, checked in ${took} ms`)
    if (violation === undefined) continue
    tally.violations += 1
    for (const line of shown(violation, recorded.operations)) say(`    ${line}`)
  }
  const of = `${histories} histories of ${grouped(operations)}`
  const unclear = `${tally.unanswered} calls without an answer, ${tally.restores} restores`
  return [
    verdict(
      'histories of concurrent clients are linearizable',
      `${of}: ${tally.violations} are not; ${unclear} (seed ${seed})`,
      tally.violations === 0 && tally.operations === histories * operations,
    ),
  ]
}

function add(tally: Tally, operations: readonly Operation<Asked, Answered>[]): void {
  tally.operations += operations.length
  tally.unanswered += operations.filter(({ output }) => output === undefined).length
  tally.restores += operations.filter(({ input }) => input.kind === 'restore').length
}

/** What came before on the same subject, and whatever touched everything. */
function shown(
  { operation, meanwhile }: Violation<Asked, Answered>,
  operations: readonly Operation<Asked, Answered>[],
): readonly string[] {
  const subject = subjectOf(operation.input)
  const related = operations
    .filter(({ invokedAt }) => invokedAt <= operation.answeredAt)
    .filter(({ input }) => subjectOf(input) === subject || 'snapshot' in input)
    .toSorted((one, other) => one.answeredAt - other.answeredAt)
  return [
    ...related.slice(-SHOWN).map(wordsFor),
    `unexplained: ${wordsFor(operation)}`,
    ...meanwhile.map((other) => `under way: ${wordsFor(other)}`),
  ]
}

function subjectOf(asked: Asked): string {
  if ('number' in asked) return asked.number
  return 'delegation' in asked ? asked.delegation : asked.snapshot
}

function wordsFor(operation: Operation<Asked, Answered>): string {
  const { client, input, output = 'no answer', invokedAt, answeredAt } = operation
  const when = `${invokedAt.toFixed(2)}-${answeredAt.toFixed(2)}`
  return `${when} client ${client}: ${JSON.stringify(input)} -> ${output}`
}

if (import.meta.main) await runAlone(proveHistories)
