import { documentText, parseDocument } from './document.ts'
import { StoreTooNew } from './errors.ts'
import type { Collection, Kept } from './port.ts'
import type { Table } from './table.ts'

/** A document as a file holds it; where no version is written it is the first. */
export interface AtRestDocument {
  readonly file: string
  readonly key: string
  readonly version?: number | undefined
}

/** Of a document that is read back: the version that it has in memory. */
export function versionOf(
  { declared, collection }: Table,
  { version = 1 }: Pick<AtRestDocument, 'version'>,
): number {
  return declared ? collection.version : version
}

/**
 * The document in the shape of today. What nobody declares stays as it is.
 *
 * @throws StoreTooNew when a later version of the sandbox kept it
 */
export function lifted({ declared, collection }: Table, kept: Kept, at: AtRestDocument): Kept {
  const { version = 1 } = at
  if (!declared || version === collection.version) return kept
  requireKnown(collection, version, at.file)
  return collection.lift(kept, version, at.key)
}

/** The same of a text, which is parsed only when it has to be lifted. */
export function liftedText(table: Table, text: string, at: AtRestDocument): string {
  if (!table.declared || (at.version ?? 1) === table.collection.version) return text
  return documentText(lifted(table, parseDocument<Kept>(text), at))
}

function requireKnown({ name, version }: Collection<never>, found: number, file: string): void {
  if (found > version) throw new StoreTooNew(`${file}, collection ${name},`, found)
}
