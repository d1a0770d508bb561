import { CES } from '../../commands/index.ts'
import { isGroup, type Command, type Entry } from '../command.ts'

export interface Walked {
  /** `['clock', 'advance']` */
  readonly path: readonly string[]
  readonly command: Command
}

/** Every command there is. */
export function walk(entry: Entry = CES, above: readonly string[] = []): readonly Walked[] {
  if (!isGroup(entry)) return [{ path: [...above, entry.name], command: entry }]
  const path = entry === CES ? [] : [...above, entry.name]
  return entry.commands.flatMap((each) => walk(each, path))
}
