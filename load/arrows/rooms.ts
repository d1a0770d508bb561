import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize, relative, sep } from 'node:path'
import type { Arrow } from './floors.ts'

/** The wings, the lowest first; a loose file of sandbox/ and a folder that is no wing are rooms too. */
const WINGS: readonly string[] = ['kernel', 'platform', 'parties', 'trade', 'root', 'server']
const WINGS_OF_ROOMS: readonly string[] = ['platform', 'parties', 'trade']
const MANIFEST = /^(?!platform\/slice\/).+\/slice\.ts$/
const IMPORT = /^(?:import|export)\b[^;'"]*? from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm

/** Each room with its wing, as `platform/storage` in `platform`. */
export type Rooms = ReadonlyMap<string, string>

/** The wing of each room of that sandbox, without what tests it. */
export async function roomsOf(sandbox: string): Promise<Rooms> {
  const files = await filesOf(sandbox)
  return new Map(files.map((file) => [roomOf(file), wingOf(file)]))
}

/** What the rooms of that sandbox import of each other, an arrow for each pair. */
export async function arrowsOf(sandbox: string): Promise<readonly Arrow[]> {
  const imports = new Map<string, Arrow>()
  for (const file of await filesOf(sandbox)) {
    const from = roomOf(file)
    for (const found of (await readFile(join(sandbox, file), 'utf8')).matchAll(IMPORT)) {
      const target = normalize(join(dirname(file), found[1] ?? found[2] ?? ''))
      const to = roomOf(target)
      if (target.startsWith('..') || to === from) continue
      const count = (imports.get(`${from} ${to}`)?.imports ?? 0) + 1
      imports.set(`${from} ${to}`, { from, to, imports: count })
    }
  }
  return [...imports.values()]
}

/** How high the wing stands. */
export function heightOf(wing: string): number {
  return WINGS.indexOf(wing)
}

async function filesOf(sandbox: string): Promise<readonly string[]> {
  const found = await readdir(sandbox, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(sandbox, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => !file.endsWith('.test.ts') && !file.split('/').includes('testing'))
    .toSorted()
}

/** What a slice states of itself belongs to the list, which alone reads it. */
function roomOf(file: string): string {
  if (MANIFEST.test(file)) return 'slices.ts'
  const [wing = '', room = '', ...deeper] = file.split('/')
  return WINGS_OF_ROOMS.includes(wing) && deeper.length > 0 ? `${wing}/${room}` : wing
}

function wingOf(file: string): string {
  const [wing = ''] = file.split('/')
  return WINGS.includes(wing) ? wing : 'root'
}
