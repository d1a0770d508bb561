import { Buffer } from 'node:buffer'
import type { AppendFile, Files, OverwriteFile } from '../files.ts'

/** One file: its bytes, and how many of them are on the medium for certain. */
interface Content {
  bytes: Buffer
  synced: number
  /** What a file that is overwritten in place held when it was last synced. */
  before?: Buffer
}

type Folder = ReadonlyMap<string, Content>

/** Decides how much of what was not synced survives: a number from 0 to the one given. */
export type Chance = (most: number) => number

/**
 * A disk that loses power. What was synced survives; of the rest, a part: bytes at the end of a
 * file, and the last creations, renamings and removals.
 */
export class CrashingFiles implements Files {
  #names: Folder
  /** The names as they were since the last sync of a folder, oldest first. */
  #unsynced: Folder[] = []
  #off = false

  constructor(names: Folder = new Map()) {
    this.#names = names
  }

  /** Every operation under way or to come fails; answers the disk as it is found afterwards. */
  crash(chance: Chance): CrashingFiles {
    this.#off = true
    const versions = [...this.#unsynced, this.#names]
    const found = versions[chance(versions.length - 1)] ?? this.#names
    return new CrashingFiles(
      new Map([...found].map(([path, content]) => [path, afterCrash(content, chance)])),
    )
  }

  async makeFolder(): Promise<void> {
    await this.#turn()
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    await this.#turn()
    return ![...this.#names.keys()].some((name) => name.startsWith(`${path}/`))
  }

  async syncFolder(): Promise<void> {
    await this.#turn()
    this.#unsynced = []
  }

  async list(path: string): Promise<readonly string[]> {
    await this.#turn()
    const inside = [...this.#names.keys()].filter((name) => name.startsWith(`${path}/`))
    return [...new Set(inside.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))]
  }

  async size(path: string): Promise<number> {
    await this.#turn()
    return this.#content(path).bytes.length
  }

  async *read(path: string): AsyncIterable<Buffer> {
    await this.#turn()
    yield this.#content(path).bytes
  }

  async append(path: string): Promise<AppendFile> {
    await this.#turn()
    if (!this.#names.has(path)) {
      this.#rename([...this.#names, [path, { bytes: Buffer.alloc(0), synced: 0 }]])
    }
    return new CrashingFile(this.#content(path), () => this.#turn())
  }

  async overwrite(path: string): Promise<OverwriteFile> {
    await this.append(path)
    return new CrashingMark(this.#content(path), () => this.#turn())
  }

  identity(path: string): string | undefined {
    const content = this.#names.get(path)
    return content && identityOf(content)
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#turn()
    const content = this.#content(from)
    const others = [...this.#names].filter(([name]) => name !== from && name !== to)
    this.#rename([...others, [to, content]])
  }

  async remove(path: string): Promise<void> {
    await this.#turn()
    this.#rename([...this.#names].filter(([name]) => name !== path))
  }

  #content(path: string): Content {
    const content = this.#names.get(path)
    if (content === undefined) throw new Error(`ENOENT: ${path}`)
    return content
  }

  #rename(names: Iterable<readonly [string, Content]>): void {
    this.#unsynced.push(this.#names)
    this.#names = new Map(names)
  }

  async #turn(): Promise<void> {
    await new Promise(setImmediate)
    if (this.#off) throw new Error('EIO: the power is off')
  }
}

class CrashingFile implements AppendFile {
  readonly #content: Content
  readonly #turn: () => Promise<void>

  constructor(content: Content, turn: () => Promise<void>) {
    this.#content = content
    this.#turn = turn
  }

  async append(bytes: Buffer): Promise<void> {
    await this.#turn()
    this.#content.bytes = Buffer.concat([this.#content.bytes, bytes])
  }

  async sync(): Promise<void> {
    await this.#turn()
    this.#content.synced = this.#content.bytes.length
  }

  async truncate(size: number): Promise<void> {
    await this.#turn()
    this.#content.bytes = this.#content.bytes.subarray(0, size)
    this.#content.synced = Math.min(this.#content.synced, size)
  }

  async close(): Promise<void> {
    await this.#turn()
  }
}

class CrashingMark implements OverwriteFile {
  readonly #content: Content
  readonly #turn: () => Promise<void>

  constructor(content: Content, turn: () => Promise<void>) {
    this.#content = content
    this.#turn = turn
  }

  write(bytes: Buffer): void {
    this.#content.bytes = bytes
  }

  async sync(): Promise<void> {
    await this.#turn()
    this.#content.before = this.#content.bytes
    this.#content.synced = this.#content.bytes.length
  }

  async close(): Promise<void> {
    await this.#turn()
  }
}

const identities = new WeakMap<Content, string>()
let known = 0

function identityOf(content: Content): string {
  const identity = identities.get(content) ?? String(++known)
  identities.set(content, identity)
  return identity
}

/** Any number of the unsynced bytes, and a hole of zeros among them as pages may be missing. */
function afterCrash({ bytes, synced, before }: Content, chance: Chance): Content {
  // A few bytes that are written over in one go: the medium has the old ones or the new ones.
  if (before !== undefined) {
    const found = chance(1) === 0 ? before : bytes
    return { bytes: found, before: found, synced: found.length }
  }
  const kept = Buffer.from(bytes.subarray(0, synced + chance(bytes.length - synced)))
  const hole = synced + chance(kept.length - synced)
  kept.fill(0, hole, hole + chance(kept.length - hole))
  return { bytes: kept, synced: kept.length }
}
