import type { RunningDigest } from './digest.ts'
import type { Files } from './files.ts'
import type { Manifest } from './manifest.ts'
import type { Collection } from './port.ts'
import type { Room } from './room.ts'
import type { State } from './state.ts'
import type { Notice } from './notice-texts.ts'

export interface Recovery {
  readonly files: Files
  readonly folder: string
  readonly collections: readonly Collection<never>[]
  /** End a damaged journal before the damage instead of refusing. */
  readonly repair: boolean
  readonly notice: Notice
  readonly room: Room
}

export interface Recovered {
  readonly state: State
  /** What there is now; the current journal may be written on. */
  readonly manifest: Manifest
  /** Of the current journal; absent when it has to be begun. */
  readonly current: RunningDigest | undefined
  /** Names of files that no longer count, or never did. */
  readonly leftOver: readonly string[]
}
