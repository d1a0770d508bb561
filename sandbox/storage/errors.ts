/** Why a store could not be opened. Each message ends with the way out. */

interface Damage {
  readonly file: string
  readonly line: number
  readonly reason: string
  readonly wayOut: string
}

/** A file of the store does not hold what was written to it. Nothing was changed. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
  readonly file: string
  readonly line: number

  constructor({ file, line, reason, wayOut }: Damage) {
    super(`${file}, line ${String(line)}: ${reason}. ${wayOut}`)
    this.file = file
    this.line = line
  }
}

/** The store was written by a later version of the sandbox. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew'

  constructor(file: string, version: number) {
    super(
      `${file} has format version ${String(version)}, which this version of the sandbox cannot read.` +
        ' Start it with the version that wrote it, or choose another folder.',
    )
  }
}

/** Another living process has the folder open. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked'
  readonly pid: number

  constructor(root: string, pid: number) {
    super(
      `${root} is in use by process ${String(pid)}. Stop that process, or choose another folder.`,
    )
    this.pid = pid
  }
}

/** The cursor was not handed out by a page of this store. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor'

  constructor() {
    super('The cursor was not handed out by this list.')
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
