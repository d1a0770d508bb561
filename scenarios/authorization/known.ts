import type { Hands, Party } from './hands.ts'

/** The parties between whom the scene is set. */
export interface Known {
  readonly hands: Hands
  readonly importer: Party
  readonly first: string
  readonly second: string
  readonly broker: (letter: string) => Party
}
