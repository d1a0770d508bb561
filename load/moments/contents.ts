import { createHash } from 'node:crypto'
import { openStorage, type Store, type Transaction } from '../../sandbox/platform/storage/index.ts'

/** In the snapshot that was kept. */
const EARLIER = 'an invoice '.repeat(10_000)
/** In the state of today. */
const LATER = 'a packing list '.repeat(10_000)
const WORKSPACE = 'default'

/** Into a folder at rest, as no operation of the sandbox attaches anything yet. */
export async function attachEarlier(data: string): Promise<void> {
  await change(data, async (work) => {
    await work.attach(bytesOf(EARLIER), 'text/plain')
  })
}

/** What the snapshot has is then in no other state. */
export async function attachLater(data: string): Promise<void> {
  await change(data, async (work) => {
    work.detach(sumOf(EARLIER))
    await work.attach(bytesOf(LATER), 'text/plain')
  })
}

async function change(
  data: string,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await using storage = await openStorage({ root: data })
  const store = await storage.open(WORKSPACE, [])
  await store.transact(work)
}

/** What is named as attached in a folder at rest, in its workspaces and their snapshots, and is not there. */
export async function lostContents(data: string): Promise<readonly string[]> {
  await using storage = await openStorage({ root: data, onNotice: () => undefined })
  const lost: string[] = []
  for (const name of await storage.names()) {
    const store = await storage.open(name, [])
    lost.push(...(await lostIn(store, name)))
    for (const { name: snapshot } of await store.snapshots()) {
      await store.restoreSnapshot(snapshot)
      lost.push(...(await lostIn(store, `${name}/${snapshot}`)))
    }
  }
  return lost
}

async function lostIn(store: Store, where: string): Promise<readonly string[]> {
  const lost: string[] = []
  for (const text of [EARLIER, LATER]) {
    try {
      await store.read((reader) => reader.attached(sumOf(text)))
    } catch (error) {
      lost.push(`${where}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return lost
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
