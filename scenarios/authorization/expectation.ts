import { readFileSync } from 'node:fs'
import { ACTORS } from './actors.ts'

export type Cell = '+' | 'x' | '.'

/** What each actor is expected to meet, by row: an operation, or an operation and a variant. */
export type Expectation = ReadonlyMap<string, ReadonlyMap<string, Cell>>

/** Words for whole rows that many operations share. */
const WORDS: Readonly<Record<string, string>> = {
  everyone: '+ +++++ ++ ++ +++++++ +++++++ +++ ++ ++ ++',
  people: 'x +++++ ++ xx xxxxxxx xxxxxxx xxx ++ x+ xx',
  officer: 'x xxxxx xx xx xxxxxxx xxxxxxx xxx xx xx +x',
  agency: 'x xxxxx xx xx xxxxxxx xxxxxxx xxx xx xx ++',
  administrator: 'x xxxxx xx xx xxxxxxx xxxxxxx xxx xx xx x+',
}

const NAMED = /^(\w+(?: [a-z-]+)?) {2,}(\S.*)$/

/** @throws Error for a line that is no row of the table */
export function readExpectation(): Expectation {
  const text = readFileSync(new URL('expectation.txt', import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return new Map(rows.map(readRow))
}

function readRow(line: string): readonly [string, ReadonlyMap<string, Cell>] {
  const [, name = '', told = ''] = NAMED.exec(line) ?? []
  const cells = (WORDS[told] ?? told).split(/ |(?<=\S)/).flatMap(readCell)
  if (cells.length !== ACTORS.length) throw new Error(`not a row of the table: ${line}`)
  return [name, new Map(cells.map((cell, index) => [ACTORS[index] ?? '', cell]))]
}

function readCell(letter: string): readonly Cell[] {
  return letter === '+' || letter === 'x' || letter === '.' ? [letter] : []
}
