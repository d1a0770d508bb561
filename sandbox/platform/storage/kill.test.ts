import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { openStorage } from './index.ts'
import { openOrCreate } from './testing/open-or-create.ts'
import { bearsNote, hasNote, linesTold, parcelsIn, REHEARSED } from './testing/parcels.ts'

const ROUNDS = 5
const COMMITTER = fileURLToPath(new URL('testing/committer.ts', import.meta.url))
const root = await mkdtemp(join(tmpdir(), 'kill-'))

afterAll(() => rm(root, { recursive: true }))

/** The keys that a process acknowledged before it was killed, at least so many. */
async function killAfter(acknowledged: number, life: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [COMMITTER, root, life], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let printed = ''
  for await (const part of child.stdout) {
    printed += String(part)
    if (printed.split('\n').length > acknowledged) child.kill('SIGKILL')
  }
  await exit
  return printed.split('\n').slice(0, -1)
}

interface Found {
  readonly keys: ReadonlySet<string>
  readonly owners: readonly string[]
  /** Those that a note is attached to. */
  readonly noted: readonly string[]
  readonly told: readonly string[]
}

async function found(): Promise<Found> {
  await using storage = await openStorage({ root, onNotice: () => undefined })
  const store = await openOrCreate(storage, 'one', REHEARSED)
  return await store.read(async (reader) => {
    const parcels = await parcelsIn(reader)
    const owners = [...new Set(parcels.map(({ owner }) => owner))]
    const noted: string[] = []
    for (const owner of owners) if (await hasNote(reader, owner)) noted.push(owner)
    const keys = new Set(parcels.map(({ key }) => key))
    return { keys, owners, noted, told: await linesTold(reader) }
  })
}

it('has every acknowledged commit whole after kill -9', { timeout: 30_000 }, async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    acknowledged.push(...(await killAfter(1 + round * 97, `life${String(round)}`)))
    const { keys, owners, noted, told } = await found()
    const lost = acknowledged.filter((key) => !keys.has(`${key}-left`))
    expect(lost).toEqual([])
    expect(owners.filter((owner) => !isWhole(owner, keys))).toEqual([])
    expect(noted).toEqual(owners.filter(bearsNote))
    expect(told).toEqual(owners)
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS)
})

function isWhole(owner: string, keys: ReadonlySet<string>): boolean {
  return keys.has(`${owner}-left`) && keys.has(`${owner}-right`)
}
