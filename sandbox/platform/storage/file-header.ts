import { StoreTooNew } from './errors.ts'

const VERSION = 1

export type FileKind = 'ces-journal' | 'ces-snapshot' | 'ces-store'

/** The first line of each file, to be sealed: it says what it is, before anything else in it is believed. */
export function headerLine(kind: FileKind, members: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ format: kind, version: VERSION, ...members }).slice(1)
}

/**
 * The header, or absent when the line is not one of this kind.
 *
 * @throws StoreTooNew when a later version of the sandbox wrote the file
 */
export function parseHeader<T>(bytes: Buffer, kind: FileKind, file: string): T | undefined {
  const header = parseLoosely(bytes)
  if (header?.format !== kind || header.version === undefined) return undefined
  if (header.version > VERSION) throw new StoreTooNew(file, header.version)
  return header as T
}

function parseLoosely(bytes: Buffer): { format?: string; version?: number } | undefined {
  try {
    return JSON.parse(bytes.toString()) as { format?: string; version?: number }
  } catch {
    return undefined
  }
}
