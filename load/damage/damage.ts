import { copyFile, open, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'

/** One thing that happened to one file of a folder that is at rest. */
export type Damage = { readonly file: string } & (
  | { readonly kind: 'absent' }
  | { readonly kind: 'cut'; readonly bytes: number }
  | { readonly kind: 'flipped'; readonly bit: number }
  | { readonly kind: 'replaced'; readonly by: string }
)

export async function inflict(data: string, damage: Damage): Promise<void> {
  const path = join(data, damage.file)
  switch (damage.kind) {
    case 'absent':
      return rm(path)
    case 'cut':
      return truncate(path, damage.bytes)
    case 'flipped':
      return flip(path, damage.bit)
    case 'replaced':
      return copyFile(damage.by, path)
  }
}

export function wordsFor(damage: Damage): string {
  switch (damage.kind) {
    case 'absent':
      return `${damage.file} absent`
    case 'cut':
      return `${damage.file} cut to ${damage.bytes} bytes`
    case 'flipped':
      return `${damage.file} with bit ${damage.bit} flipped`
    case 'replaced':
      return `${damage.file} replaced by ${damage.by}`
  }
}

async function flip(path: string, bit: number): Promise<void> {
  await using file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  const at = Math.floor(bit / 8)
  await file.read(byte, 0, 1, at)
  byte.writeUInt8(byte.readUInt8() ^ (1 << (bit % 8)))
  await file.write(byte, 0, 1, at)
}
