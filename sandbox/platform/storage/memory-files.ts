import type { AppendFile, Files, OverwriteFile } from './files.ts'

/** Files that live as long as the process: a store over them is the same store without a disk. */
export function memoryFiles(): Files {
  const contents = new Map<string, Buffer[]>()
  const identities = new WeakMap<Buffer[], string>()
  let known = 0
  const nothing = (): Promise<void> => Promise.resolve()
  const contentOf = (path: string): Buffer[] => {
    const content = contents.get(path) ?? []
    contents.set(path, content)
    return content
  }
  return {
    makeFolder: nothing,
    syncFolder: nothing,
    removeEmptyFolder: (path) => Promise.resolve(childrenOf(path, contents.keys()).length === 0),
    list: (path) => Promise.resolve(childrenOf(path, contents.keys())),
    size: (path) => Promise.resolve(lengthOf(contentOf(path))),
    async *read(path) {
      await nothing()
      yield* contentOf(path)
    },
    append: (path) => Promise.resolve(new MemoryFile(contentOf(path))),
    overwrite: (path) => Promise.resolve(new MemoryMark(contentOf(path))),
    identity(path) {
      const content = contents.get(path)
      if (content === undefined) return undefined
      const identity = identities.get(content) ?? String(++known)
      identities.set(content, identity)
      return identity
    },
    rename(from, to) {
      for (const [path, content] of [...contents]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue
        contents.delete(path)
        contents.set(to + path.slice(from.length), content)
      }
      return nothing()
    },
    remove(path) {
      contents.delete(path)
      return nothing()
    },
  }
}

class MemoryFile implements AppendFile {
  readonly #content: Buffer[]

  constructor(content: Buffer[]) {
    this.#content = content
  }

  append(bytes: Buffer): Promise<void> {
    this.#content.push(bytes)
    return Promise.resolve()
  }

  truncate(size: number): Promise<void> {
    const kept = Buffer.concat(this.#content).subarray(0, size)
    this.#content.splice(0, Infinity, kept)
    return Promise.resolve()
  }

  sync(): Promise<void> {
    return Promise.resolve()
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}

class MemoryMark implements OverwriteFile {
  readonly #content: Buffer[]

  constructor(content: Buffer[]) {
    this.#content = content
  }

  write(bytes: Buffer): void {
    this.#content.splice(0, Infinity, bytes)
  }

  sync(): Promise<void> {
    return Promise.resolve()
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}

function lengthOf(content: readonly Buffer[]): number {
  return content.reduce((sum, part) => sum + part.length, 0)
}

function childrenOf(path: string, names: Iterable<string>): string[] {
  const inside = [...names].filter((name) => name.startsWith(`${path}/`))
  return [...new Set(inside.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))]
}
