import type { Bilingual } from '../../kernel/problem.ts'
import { ToldError } from '../../kernel/told-error.ts'

/** Why a store could not be opened. Each message ends with the way out. */

interface Damage {
  readonly file: string
  /** Absent when the file as a whole is meant. */
  readonly line?: number
  readonly reason: Bilingual
  readonly wayOut: Bilingual
}

/** A file of the store does not hold what was written to it. Nothing was changed. */
export class StoreDamaged extends ToldError {
  override readonly name = 'StoreDamaged'
  readonly file: string
  readonly line: number | undefined
  readonly reason: Bilingual

  constructor({ file, line, reason, wayOut }: Damage) {
    super(line === undefined ? DAMAGED : DAMAGED_LINE, { file, line: line ?? 0, reason, wayOut })
    this.file = file
    this.line = line
    this.reason = reason
  }
}

const DAMAGED = { en: '{file}: {reason}. {wayOut}', fr: '{file} : {reason}. {wayOut}' }
const DAMAGED_LINE = {
  en: '{file}, line {line}: {reason}. {wayOut}',
  fr: '{file}, ligne {line} : {reason}. {wayOut}',
}

/** The store was written by a later version of the sandbox. */
export class StoreTooNew extends ToldError {
  override readonly name = 'StoreTooNew'

  constructor(file: string, version: number) {
    super(TOO_NEW, { file, version })
  }
}

const TOO_NEW = {
  en: '{file} has format version {version}, which this version of the sandbox cannot read. Start it with the version that wrote it, or choose another folder.',
  fr: '{file} est au format de version {version}, que cette version du bac à sable ne peut lire. Démarrez-le avec la version qui l’a écrit, ou choisissez un autre dossier.',
}

/** Another living process has the folder open. */
export class StoreLocked extends ToldError {
  override readonly name = 'StoreLocked'

  /** @param holder who it says it is; a process in another container has a number of its own there */
  constructor(root: string, holder: string) {
    super(LOCKED, { root, holder })
  }
}

const LOCKED = {
  en: '{root} is in use by {holder}. Stop that process, or choose another folder.',
  fr: '{root} est utilisé par {holder}. Arrêtez ce processus, ou choisissez un autre dossier.',
}

/** A folder is in the way that the sandbox did not make, so it is left alone. */
export class FolderForeign extends ToldError {
  override readonly name = 'FolderForeign'

  constructor(folder: string) {
    super(FOREIGN, { folder })
  }
}

const FOREIGN = {
  en: '{folder} is not a workspace of the sandbox, and is left alone. Move it elsewhere, or choose another folder or another name.',
  fr: '{folder} n’est pas un espace de travail du bac à sable, et reste intact. Déplacez-le, ou choisissez un autre dossier ou un autre nom.',
}

/** The folder cannot be written to, or what is in the place of a file cannot be used as one. */
export class FolderUnusable extends ToldError {
  override readonly name = 'FolderUnusable'

  constructor(folder: string, cause: unknown) {
    const { en, fr } = whyUnusable(cause)
    super(
      {
        en: `{folder} cannot be used: ${en}. Mend that, or choose another folder.`,
        fr: `{folder} est inutilisable : ${fr}. Réparez cela, ou choisissez un autre dossier.`,
      },
      { folder, reason: messageOf(cause) },
      { cause },
    )
  }
}

const UNUSABLE: readonly { readonly codes: readonly string[]; readonly why: Bilingual }[] = [
  {
    codes: ['EEXIST', 'ENOTDIR'],
    why: { en: 'a file is in its place', fr: 'un fichier est à sa place' },
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    why: { en: 'nothing may be written there', fr: 'on ne peut rien y écrire' },
  },
  {
    codes: ['ENOENT'],
    why: { en: 'no folder can be made there', fr: 'aucun dossier ne peut y être créé' },
  },
]

function whyUnusable(cause: unknown): Bilingual {
  const known = UNUSABLE.find(({ codes }) => hasCode(cause, ...codes))
  return known?.why ?? { en: '{reason}', fr: '{reason}' }
}

/** There is no store of that name. */
export class StoreAbsent extends Error {
  override readonly name = 'StoreAbsent'

  constructor(name: string) {
    super(`There is no store ${name}`)
  }
}

/** The store has no such snapshot, or has it no more. */
export class SnapshotAbsent extends Error {
  override readonly name = 'SnapshotAbsent'

  constructor(name: string) {
    super(`There is no snapshot ${name}`)
  }
}

/** What was to be attached is not of a kind that is kept. */
export class AttachmentRefused extends Error {
  override readonly name = 'AttachmentRefused'

  constructor(reason: string) {
    super(`This cannot be attached: ${reason}.`)
  }
}

/** A work started another on its own store, which would wait for the first to end, and it for the second. */
export class NestedWork extends Error {
  override readonly name = 'NestedWork'

  constructor() {
    super(
      'A work on a store started another on the same store, where it would wait for itself.' +
        ' Hand its reader or its transaction on instead.',
    )
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

/** Whether the operating system gave one of these reasons, such as ENOENT; any reason unless told which. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return false
  return codes.length === 0 || codes.some((code) => code === error.code)
}
