import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../scenarios/candidates')

/** A candidate that certifies for its scope. */
export interface Good {
  readonly name: string
  readonly command: string
  /** Programs without which it cannot run. */
  readonly needs: readonly string[]
  /** A tag expression, where its scope is not everything. */
  readonly tags?: string
}

const NO_VOLUME = 'not @VOL-01'

export const GOOD: readonly Good[] = [
  { name: 'reference.ts', command: `"${process.execPath}" "${FOLDER}/reference.ts"`, needs: [] },
  { name: 'client.py', command: `python3 "${FOLDER}/client.py"`, needs: ['python3'] },
  {
    name: 'client.sh, for all but volume',
    command: `sh "${FOLDER}/client.sh"`,
    needs: ['curl', 'jq'],
    tags: NO_VOLUME,
  },
]

/** Of the programs that it needs. */
export function absentFor({ needs }: Good): readonly string[] {
  return needs.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0)
}
