import type { Files } from './files.ts'

/** All bytes of a small file. */
export async function readWhole(files: Files, path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of files.read(path)) parts.push(part)
  return Buffer.concat(parts)
}
