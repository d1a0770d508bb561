import { readFileSync } from 'node:fs'

export interface Vector {
  readonly text: string
  readonly reason: string
}

/** The cases of `fixtures/vectors/<name>.txt`: text, spaces, # and the reason. */
export function vectors(name: string): readonly Vector[] {
  const file = new URL(`../../../../fixtures/vectors/${name}.txt`, import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('# ')).map(parseVector)
}

function parseVector(line: string): Vector {
  const match = /^(".*"|.*?) +# (.+)$/.exec(line)
  if (match === null) throw new Error(`not a vector: ${line}`)
  const [, written = '', reason = ''] = match
  return { text: written.startsWith('"') ? (JSON.parse(written) as string) : written, reason }
}
