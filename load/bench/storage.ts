/**
 * Durable commits a second and their latency, 32 at a time, a document of 2.5 KB and a line of a log each,
 * into an empty store and into a full one; then memory and start. Usage: node load/bench/storage.ts [folder]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import {
  collection,
  log,
  openStorage,
  type Numbered,
  type Store,
} from '../../sandbox/platform/storage/index.ts'

interface Declaration {
  readonly id: string
  readonly importer: string
  readonly lines: readonly {
    readonly item: string
    readonly value: string
    readonly text: string
  }[]
}

const COMMITTERS = 32
const STORED = 200_000
const MEASURED = 100_000
const LINES = 22

const declarations = collection<Declaration>('declarations', {
  indexes: { importer: (declaration) => declaration.importer },
})

interface Line extends Numbered {
  readonly type: string
  readonly subject: string
}

const told = log<Line>('told', { indexes: { bySubject: ({ subject }) => subject } })
const COLLECTIONS = [declarations, told]

async function commit(store: Store): Promise<void> {
  await store.transact(async (transaction) => {
    const id = String(await transaction.next('declaration'))
    transaction.put(declarations, id, declaration(id))
    transaction.append(told, { type: 'DeclarationAccepted', subject: id })
  })
}

function declaration(id: string): Declaration {
  const line = {
    item: '6109.10.00.12',
    value: '1234.56',
    text: 'T-shirts of cotton, knitted, not printed, men, size M to XL',
  }
  return {
    id,
    importer: `importer-${String(Number(id) % 500)}`,
    lines: new Array(LINES).fill(line),
  }
}

async function run(store: Store, commits: number): Promise<Float64Array> {
  const took = new Float64Array(commits)
  let begun = 0
  const committer = async (): Promise<void> => {
    while (begun < commits) {
      const at = begun++
      const start = performance.now()
      await commit(store)
      took[at] = performance.now() - start
    }
  }
  await Promise.all(Array.from({ length: COMMITTERS }, committer))
  return took.sort()
}

async function measure(store: Store, what: string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const took = await run(store, MEASURED)
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  const quantile = (q: number): string => (took[Math.floor(took.length * q)] ?? 0).toFixed(2)
  console.log(
    `${what}: ${Math.round(MEASURED / seconds).toLocaleString('en-CA')} commits/s,` +
      ` p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms, max ${quantile(0.99999)} ms,` +
      ` longest turn of the event loop ${(delay.max / 1e6).toFixed(1)} ms`,
  )
}

function megabytes(bytes: number): string {
  return `${String(Math.round(bytes / 1024 / 1024))} MB`
}

async function timedOpen(root: string, what: string): Promise<AsyncDisposable> {
  const start = performance.now()
  const storage = await openStorage({ root })
  const store = await storage.open('bench', COLLECTIONS)
  console.log(`start, ${what}: ${(performance.now() - start).toFixed(0)} ms`)
  const count = await store.read((reader) => reader.count(declarations))
  console.log(`  holds ${count.toLocaleString('en-CA')} documents`)
  return storage
}

const root = await mkdtemp(join(process.argv[2] ?? tmpdir(), 'storage-bench-'))
try {
  console.log(`document: ${String(JSON.stringify(declaration('100000')).length)} bytes`)
  {
    await using small = await openStorage({ root })
    const store = await small.create('bench', COLLECTIONS, () => Promise.resolve())
    await run(store, 100)
  }
  {
    await using _ = await timedOpen(root, '100 documents')
  }
  {
    await using storage = await openStorage({ root })
    const store = await storage.open('bench', COLLECTIONS)
    await measure(store, 'from 0 stored')
    await run(store, STORED - MEASURED)
    await measure(store, `from ${STORED.toLocaleString('en-CA')} stored`)
    const { rss, heapUsed } = process.memoryUsage()
    console.log(`memory: ${megabytes(rss)} resident, ${megabytes(heapUsed)} heap`)
    const start = performance.now()
    await store.hash()
    console.log(`hash: ${(performance.now() - start).toFixed(0)} ms`)
  }
  {
    await using _ = await timedOpen(root, 'full')
  }
} finally {
  await rm(root, { recursive: true, force: true })
}
