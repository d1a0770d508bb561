import { appendFile, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { wordsFor, type Damage } from '../damage/damage.ts'
import { makeSandboxes } from '../damage/make-sandbox.ts'
import { FATES } from '../damage/outcome.ts'
import { makeSmallStore, type Ending } from '../damage/small-store.ts'
import type { Specimen } from '../damage/specimen.ts'
import { tryAll, type Tried } from '../damage/try-all.ts'
import { Chance } from '../lib/chance.ts'
import { filesIn, isLock } from '../lib/folder.ts'
import { grouped, verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

export interface DamageSizes {
  /** Every so many bytes a file of the small store is cut. */
  readonly cutEvery: number
  readonly flips: number
  readonly seed: number
  /** Starts a server for each file that is absent or empty. */
  readonly outside: boolean
  /** How the folders came to rest that are damaged. */
  readonly stores: readonly Rest[]
  readonly sandboxes: readonly Ending[]
}

/** Torn is killed, with the beginning of a commit that nobody was told of. */
type Rest = Ending | 'torn'

const FULL: DamageSizes = {
  cutEvery: 1,
  flips: 5_000,
  seed: 20_260_302,
  outside: true,
  stores: ['closed', 'killed', 'torn'],
  sandboxes: ['closed', 'killed'],
}
const SHOWN = 12

interface Proof {
  readonly folder: string
  readonly sizes: DamageSizes
  readonly say: Say
}

interface Specimens {
  readonly specimen: Specimen
  /** Folders with the same files as they were earlier. */
  readonly earlier: readonly string[]
}

/**
 * Damages files of a store at rest, after a clean stop and after a kill: absent, empty, cut at every
 * byte, a bit flipped, replaced by an earlier version or by another file of its kind. Each time it
 * has to refuse, or to have all that was acknowledged.
 */
export async function proveDamage(
  sizes: DamageSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  const proof = { folder: folder.path, sizes, say }
  const stores = await smallStores(proof)
  const sandboxes = await wholeSandboxes(proof)
  const cuts: Tried[] = []
  for (const { specimen } of stores) {
    cuts.push(...(await attempt(proof, 'cut', specimen, await cutsOf(specimen.data, sizes))))
  }
  const whole: Tried[] = []
  for (const { specimen, earlier } of [...stores, ...sandboxes]) {
    const absences = await absencesOf(specimen.data)
    whole.push(...(await attempt(proof, 'absent or empty', specimen, absences)))
    const others = await replacementsOf(specimen.data, earlier)
    whole.push(...(await attempt(proof, 'replaced', specimen, others)))
  }
  const flips: Tried[] = []
  for (const [nth, { specimen }] of sandboxes.entries()) {
    const drawn = await flipsOf(specimen.data, sizes.flips / sandboxes.length, sizes.seed + nth)
    flips.push(...(await attempt(proof, 'flipped', specimen, drawn)))
  }
  return [
    ...judged('a file cut short', cuts),
    ...judged('a file absent, empty or replaced', whole),
    ...judged(`a flipped bit (seed ${sizes.seed})`, flips),
  ]
}

async function smallStores({ folder, sizes }: Proof): Promise<readonly Specimens[]> {
  const made: Specimens[] = []
  for (const ending of sizes.stores) {
    const [data, copies] = [join(folder, `store-${ending}`), join(folder, `store-${ending}-before`)]
    const died: Ending = ending === 'closed' ? 'closed' : 'killed'
    const witness = await makeSmallStore({ data, earlier: copies, ending: died })
    if (ending === 'torn') await tear(data)
    const earlier = [1, 2, 3, 4].map((nth) => join(copies, String(nth)))
    made.push({ specimen: { kind: 'store', data, witness }, earlier })
  }
  return made
}

/** As a kill during a write leaves it. */
async function tear(data: string): Promise<void> {
  const journals = (await filesIn(data)).filter((file) => basename(file).startsWith('journal-'))
  const path = join(data, journals.at(-1) ?? '')
  const last = (await readFile(path, 'utf8')).trimEnd().split('\n').at(-1) ?? ''
  await appendFile(path, last.slice(0, Math.ceil(last.length * 0.6)))
}

async function wholeSandboxes({ folder, sizes }: Proof): Promise<readonly Specimens[]> {
  const folders = {
    closed: join(folder, 'closed'),
    killed: join(folder, 'killed'),
    earlier: join(folder, 'earlier'),
  }
  const { witnesses, earlier } = await makeSandboxes(folders)
  return sizes.sandboxes.map((ending) => ({
    specimen: { kind: 'sandbox', data: folders[ending], witness: witnesses[ending] },
    earlier: [earlier],
  }))
}

async function attempt(
  { folder, sizes, say }: Proof,
  what: string,
  ...[specimen, damages]: readonly [Specimen, readonly Damage[]]
): Promise<readonly Tried[]> {
  const where = `${basename(specimen.data)}, ${what}`
  const outside = sizes.outside && specimen.kind === 'sandbox' && what === 'absent or empty'
  const tried = await tryAll({ specimen, damages, scratch: folder, outside }, (count) => {
    if (count % 1000 === 0) say(`  ${where}: ${grouped(count)} of ${grouped(damages.length)}`)
  })
  say(`  ${where}: ${countsOf(tried)}`)
  const bad = tried.filter(({ outcome }) => outcome.fate === 'SILENT' || outcome.fate === 'amiss')
  for (const { damage, outcome } of bad.slice(0, SHOWN)) {
    say(`    ${outcome.fate}: ${wordsFor(damage)}: ${outcome.detail.slice(0, 200)}`)
  }
  if (bad.length > SHOWN) say(`    and ${grouped(bad.length - SHOWN)} more`)
  return tried
}

async function absencesOf(data: string): Promise<readonly Damage[]> {
  const files = await filesIn(data)
  return files.flatMap((file): readonly Damage[] => [
    { file, kind: 'absent' },
    { file, kind: 'cut', bytes: 0 },
  ])
}

async function cutsOf(data: string, { cutEvery }: DamageSizes): Promise<readonly Damage[]> {
  const cuts: Damage[] = []
  for (const file of (await filesIn(data)).filter((each) => !isLock(each))) {
    const text = await readFile(join(data, file), 'latin1')
    for (let bytes = 0; bytes < text.length; bytes += 1) {
      if (bytes % cutEvery === 0 || text[bytes - 1] === '\n')
        cuts.push({ file, kind: 'cut', bytes })
    }
  }
  return cuts
}

/** As many in a small file as in a large one. */
async function flipsOf(data: string, count: number, seed: number): Promise<readonly Damage[]> {
  const sizes = await Promise.all(
    (await filesIn(data)).map(async (file) => ({
      file,
      size: (await stat(join(data, file))).size,
    })),
  )
  const files = sizes.filter(({ size }) => size > 0)
  const chance = new Chance(seed)
  return Array.from({ length: count }, () => {
    const { file, size } = chance.oneOf(files)
    return { file, kind: 'flipped', bit: chance.upTo(size * 8 - 1) }
  })
}

/** Each by what it was earlier, and by its neighbours of the same kind; only where it is another. */
async function replacementsOf(
  data: string,
  earlier: readonly string[],
): Promise<readonly Damage[]> {
  const files = (await filesIn(data)).filter((file) => !isLock(file))
  const replacements: Damage[] = []
  for (const file of files) {
    const own = await readFile(join(data, file))
    const others = files.filter((other) => areAlike(file, other)).map((other) => join(data, other))
    for (const by of [...earlier.map((folder) => join(folder, file)), ...others]) {
      const bytes = await readFile(by).catch(() => own)
      if (!bytes.equals(own)) replacements.push({ file, kind: 'replaced', by })
    }
  }
  return replacements
}

/** Two saved snapshots of a workspace; the same file of two workspaces; a saved one and its own. */
function areAlike(file: string, other: string): boolean {
  const isSnapshot = (path: string) => /saved\/|\/snapshot-/.test(path)
  if (isSnapshot(file) && isSnapshot(other)) return file.split('/')[0] === other.split('/')[0]
  return basename(file) === basename(other) && dirname(file) !== dirname(other)
}

function countsOf(tried: readonly Tried[]): string {
  const counts = FATES.map((fate) => {
    const count = tried.filter(({ outcome }) => outcome.fate === fate).length
    return `${grouped(count)} ${fate}`
  })
  return `${grouped(tried.length)} tried: ${counts.join(', ')}`
}

function judged(what: string, tried: readonly Tried[]): readonly Verdict[] {
  const count = (fate: string) => tried.filter(({ outcome }) => outcome.fate === fate).length
  return [
    verdict(`${what} is never silent`, countsOf(tried), tried.length > 0 && count('SILENT') === 0),
    verdict(`${what} is refused in one line`, `${count('amiss')} amiss`, count('amiss') === 0),
  ]
}

if (import.meta.main) await runAlone(proveDamage)
