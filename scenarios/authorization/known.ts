import type { Party } from '../../sandbox/testing/parties.ts'
import type { Hands } from './hands.ts'

/** A consultant of every community. */
export const CONSULTANT = '820000016'

/** The parties between whom the scene is set. */
export interface Known {
  readonly hands: Hands
  readonly importer: Party
  readonly first: string
  readonly second: string
  readonly broker: (letter: string) => Party
}
