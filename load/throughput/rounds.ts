import { grouped, megabytes, median, quartiles, type Say } from '../lib/proof.ts'
import { measure, type Measured, type Stand } from './stand.ts'

/** What each stand made in windows that followed each other, by its name. */
export type Round = ReadonlyMap<string, Measured>

export interface Length {
  readonly rounds: number
  readonly windowSeconds: number
}

/**
 * Measures the stands by turns, there and back again, so that what the machine does besides is shared by
 * all, and that each comes as often before another as after it.
 */
export async function measureRounds(
  stands: readonly Stand[],
  { rounds, windowSeconds }: Length,
  say: Say,
): Promise<readonly Round[]> {
  const measured: Round[] = []
  for (let nth = 1; nth <= rounds; nth += 1) {
    const round = new Map<string, Measured>()
    for (const stand of nth % 2 === 0 ? stands.toReversed() : stands) {
      round.set(stand.name, await measure(stand, { seconds: windowSeconds }))
    }
    measured.push(round)
    say(`  round ${nth} of ${rounds}: ${stands.map(({ name }) => shortly(name, round)).join(', ')}`)
  }
  return measured
}

function shortly(name: string, round: Round): string {
  return `${name} ${grouped(windowOf(round, name).perSecond)}/s`
}

export function windowOf(round: Round, name: string): Measured {
  const window = round.get(name)
  if (window === undefined) throw new Error(`${name} was not measured`)
  return window
}

/** How much the one made of what the other made, each time in the same round. */
export function ratios(rounds: readonly Round[], one: string, other: string): readonly number[] {
  return rounds.map((round) => windowOf(round, one).perSecond / windowOf(round, other).perSecond)
}

/** Of what each made, the median; of its memory, the most. */
export function tableOf(stands: readonly Stand[], rounds: readonly Round[]): readonly string[] {
  const head = ['', 'per second', 'quartiles', 'p99', 'CPU for each', 'resident']
  return aligned([head, ...stands.map(({ name }) => rowOf(name, rounds))])
}

function rowOf(name: string, rounds: readonly Round[]): readonly string[] {
  const windows = rounds.map((round) => windowOf(round, name))
  const rates = windows.map(({ perSecond }) => perSecond)
  const cpu = median(windows.map(({ cpuMicroseconds }) => cpuMicroseconds))
  return [
    name,
    grouped(median(rates)),
    quartiles(rates).map(grouped).join(' to '),
    `${median(windows.map(({ p99 }) => p99))} ms`,
    `${cpu.toFixed(0)} µs`,
    megabytes(Math.max(...windows.map(({ residentBytes }) => residentBytes))),
  ]
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows.map(
    (row) => `  ${row.map((cell, column) => cell.padEnd(widthOf(column))).join('  ')}`,
  )
}
