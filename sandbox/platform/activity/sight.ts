import type { Reader } from '../storage/index.ts'
import type { Call } from '../workspaces/index.ts'
import type { FactKind } from '../facts/index.ts'
import type { Activity } from './activity.ts'

/** Which lines a caller may see, as of one reading. */
export interface Sight {
  /** The businesses whose lines it can meet at all. */
  readonly businesses: 'all' | readonly string[]
  sees(line: Activity): Promise<boolean>
}

export type SightOf = (reader: Reader, call: Pick<Call, 'actor' | 'now'>) => Promise<Sight>

/** Who sees what is decided in one place for all records; handed in by those who know the parties. */
export type SightOver = (facts: Readonly<Record<string, FactKind>>) => SightOf
