import { Buffer } from 'node:buffer'
import { basename, dirname } from 'node:path'
import type { AppendFile, Files, OverwriteFile } from '../files.ts'
import type { Chance } from './crashing-files.ts'

/** Far less than that of a real disk, so that small files have many. */
const PAGE = 32

interface FileNode {
  readonly kind: 'file'
  bytes: Buffer
  /** As the last sync left it. */
  synced: Buffer
  /** It fits into one sector, which the medium writes whole or not at all. */
  isOneSector: boolean
}

interface FolderNode {
  readonly kind: 'folder'
  readonly entries: Map<string, Node>
  /** The names that survive for certain. */
  readonly synced: Map<string, Node>
}

type Node = FileNode | FolderNode

interface Change {
  readonly folder: FolderNode
  readonly name: string
  /** Undefined: the name goes. */
  readonly node: Node | undefined
}

/** One operation on names: its changes survive together or not at all. */
type Step = readonly Change[]

/**
 * A disk that loses power, and whose cache wrote things back in whatever order it liked. Of what was not
 * synced any part survives: each creation, renaming and removal for itself, a later one also without an
 * earlier one, and each page of a file for itself.
 */
export class PowerLossFiles implements Files {
  readonly #root: FolderNode
  /** What no sync of its folder has made certain, oldest first. */
  #unsynced: Step[] = []
  #off = false

  constructor(root: FolderNode = newFolder()) {
    this.#root = root
  }

  /** Every operation under way or to come fails; answers the disk as it is found afterwards. */
  losePower(chance: Chance): PowerLossFiles {
    this.#off = true
    for (const step of this.#unsynced) {
      if (chance(1) === 1) for (const change of step) apply(change, 'synced')
    }
    return new PowerLossFiles(foundOf(this.#root, chance))
  }

  /** Time passed, and all names are on the medium by now. */
  settle(): void {
    for (const change of this.#unsynced.splice(0).flat()) apply(change, 'synced')
  }

  async makeFolder(path: string): Promise<void> {
    await this.#turn()
    let folder = this.#root
    for (const name of partsOf(path)) {
      const inside = folder.entries.get(name) ?? this.#put(folder, name, newFolder())
      if (inside.kind !== 'folder') throw new Error(`ENOTDIR: ${path}`)
      folder = inside
    }
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    await this.#turn()
    const folder = this.#find(dirname(path))
    const node = this.#find(path)
    if (folder?.kind !== 'folder' || node?.kind !== 'folder' || node.entries.size > 0) return false
    this.#do([{ folder, name: basename(path), node: undefined }])
    return true
  }

  async syncFolder(path: string): Promise<void> {
    await this.#turn()
    const folder = this.#folder(path)
    const isOf = (step: Step): boolean => step.some((change) => change.folder === folder)
    for (const step of this.#unsynced.filter(isOf)) {
      for (const change of step) apply(change, 'synced')
    }
    this.#unsynced = this.#unsynced.filter((step) => !isOf(step))
  }

  async list(path: string): Promise<readonly string[]> {
    await this.#turn()
    const node = this.#find(path)
    return node?.kind === 'folder' ? [...node.entries.keys()] : []
  }

  async size(path: string): Promise<number> {
    await this.#turn()
    return this.#file(path).bytes.length
  }

  async *read(path: string): AsyncIterable<Buffer> {
    await this.#turn()
    yield this.#file(path).bytes
  }

  async append(path: string): Promise<AppendFile> {
    await this.#turn()
    const folder = this.#folder(dirname(path))
    if (!folder.entries.has(basename(path))) this.#put(folder, basename(path), newFile())
    return new PowerLossFile(this.#file(path), () => this.#turn())
  }

  async overwrite(path: string): Promise<OverwriteFile> {
    const file = await this.append(path)
    const node = this.#file(path)
    node.isOneSector = true
    const write = (bytes: Buffer): void => {
      node.bytes = bytes
    }
    return { write, sync: () => file.sync(), close: () => file.close() }
  }

  identity(path: string): string | undefined {
    const node = this.#find(path)
    if (node === undefined) return undefined
    const identity = identities.get(node) ?? String(++known)
    identities.set(node, identity)
    return identity
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#turn()
    const folder = this.#folder(dirname(from))
    const node = folder.entries.get(basename(from))
    if (node === undefined) throw new Error(`ENOENT: ${from}`)
    this.#do([
      { folder, name: basename(from), node: undefined },
      { folder: this.#folder(dirname(to)), name: basename(to), node },
    ])
  }

  async remove(path: string): Promise<void> {
    await this.#turn()
    const folder = this.#find(dirname(path))
    if (folder?.kind !== 'folder' || !folder.entries.has(basename(path))) return
    this.#do([{ folder, name: basename(path), node: undefined }])
  }

  #put<N extends Node>(folder: FolderNode, name: string, node: N): N {
    this.#do([{ folder, name, node }])
    return node
  }

  #do(step: Step): void {
    for (const change of step) apply(change, 'entries')
    this.#unsynced.push(step)
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root
    for (const name of partsOf(path)) {
      node = node?.kind === 'folder' ? node.entries.get(name) : undefined
    }
    return node
  }

  #folder(path: string): FolderNode {
    const node = this.#find(path)
    if (node?.kind !== 'folder') throw new Error(`ENOENT: ${path}`)
    return node
  }

  #file(path: string): FileNode {
    const node = this.#find(path)
    if (node?.kind !== 'file') throw new Error(`ENOENT: ${path}`)
    return node
  }

  async #turn(): Promise<void> {
    await new Promise(setImmediate)
    if (this.#off) throw new Error('EIO: the power is off')
  }
}

class PowerLossFile implements AppendFile {
  readonly #node: FileNode
  readonly #turn: () => Promise<void>

  constructor(node: FileNode, turn: () => Promise<void>) {
    this.#node = node
    this.#turn = turn
  }

  async append(bytes: Buffer): Promise<void> {
    await this.#turn()
    this.#node.bytes = Buffer.concat([this.#node.bytes, bytes])
  }

  async sync(): Promise<void> {
    await this.#turn()
    this.#node.synced = this.#node.bytes
  }

  async truncate(size: number): Promise<void> {
    await this.#turn()
    this.#node.bytes = this.#node.bytes.subarray(0, size)
  }

  async close(): Promise<void> {
    await this.#turn()
  }
}

const identities = new WeakMap<Node, string>()
let known = 0

function newFolder(): FolderNode {
  return { kind: 'folder', entries: new Map(), synced: new Map() }
}

function newFile(): FileNode {
  return { kind: 'file', bytes: Buffer.alloc(0), synced: Buffer.alloc(0), isOneSector: false }
}

function apply({ folder, name, node }: Change, where: 'entries' | 'synced'): void {
  if (node === undefined) folder[where].delete(name)
  else folder[where].set(name, node)
}

function foundOf(folder: FolderNode, chance: Chance): FolderNode {
  const found = newFolder()
  for (const [name, node] of folder.synced) {
    const kept = node.kind === 'folder' ? foundOf(node, chance) : fileFound(node, chance)
    found.entries.set(name, kept)
    found.synced.set(name, kept)
  }
  return found
}

/** The length of before or of now, or one between; each page that was written since, or not. */
function fileFound({ bytes, synced, isOneSector }: FileNode, chance: Chance): FileNode {
  if (isOneSector) {
    const found = chance(1) === 1 ? bytes : synced
    return { kind: 'file', bytes: found, synced: found, isOneSector }
  }
  const [shorter, longer] = [bytes.length, synced.length].toSorted((one, other) => one - other)
  const least = shorter ?? 0
  const found = Buffer.alloc(least + chance((longer ?? 0) - least))
  synced.copy(found)
  for (let at = 0; at < found.length; at += PAGE) {
    // A file that was cut back has nothing there to write.
    if (chance(1) === 1 && at < bytes.length) bytes.copy(found, at, at, at + PAGE)
  }
  // Where both are the same it does not matter which of them was written.
  return { kind: 'file', bytes: found, synced: found, isOneSector }
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.')
}
