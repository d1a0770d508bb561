import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { filesIn } from '../lib/folder.ts'
import { everyItem } from '../lib/pages.ts'
import type { Client } from '../../sandbox/testing/client.ts'

/** A text that leaves the sandbox, or that it leaves behind. */
export interface Output {
  readonly place: string
  readonly text: string
}

interface House {
  readonly client: Client
  readonly url: string
  readonly token: string
}

const named = v.looseObject({ name: v.string() })
const exchange = v.looseObject({ number: v.number(), instance: v.string() })
const line = v.looseObject({ number: v.number() })

export async function workspacesOf({ client, token }: House): Promise<readonly string[]> {
  const path = '/_sandbox/workspaces'
  const all = v.parse(
    v.object({ items: v.array(named) }),
    await client.ask({ method: 'GET', path, token }),
  )
  return all.items.map(({ name }) => name)
}

/** The record of a workspace's exchanges: as a list, one by one, and as a stream. */
export async function* recordOf(house: House, workspace: string): AsyncGenerator<Output> {
  const path = `/_sandbox/workspaces/${workspace}/exchanges`
  let latest = 0
  for await (const item of everyItem(house.client, { path, token: house.token, item: exchange })) {
    latest = Math.max(latest, item.number)
    yield { place: 'the list of exchanges', text: JSON.stringify(item) }
    const shown = await house.client.send({
      method: 'GET',
      path: `${path}/${item.instance}`,
      token: house.token,
    })
    yield { place: 'an exchange', text: await shown.text() }
  }
  if (latest > 0)
    yield* streamOf(house, { path: `${path}/stream`, latest, place: 'the stream of exchanges' })
}

/** The activity log of a workspace: as a list and as a stream. */
export async function* logOf(house: House, workspace: string): AsyncGenerator<Output> {
  const path = `/w/${workspace}/_sandbox/activity`
  let latest = 0
  for await (const item of everyItem(house.client, { path, token: house.token, item: line })) {
    latest = Math.max(latest, item.number)
    yield { place: 'the activity log', text: JSON.stringify(item) }
  }
  if (latest > 0)
    yield* streamOf(house, { path: `${path}/stream`, latest, place: 'the stream of the log' })
}

/** Every byte of every file, those of the keys too: what derives from them is not in them. */
export async function* filesOf(folder: string): AsyncGenerator<Output> {
  for (const file of await filesIn(folder)) {
    yield { place: `a file, ${file}`, text: await readFile(join(folder, file), 'utf8') }
  }
}

interface Stream {
  readonly path: string
  readonly latest: number
  readonly place: string
}

async function* streamOf(
  { url, token }: House,
  { path, latest, place }: Stream,
): AsyncGenerator<Output> {
  const headers = { authorization: `Bearer ${token}`, 'last-event-id': '0' }
  const { body } = await fetch(url + path, { headers })
  if (body === null) throw new Error(`${place} told nothing`)
  let text = ''
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (new RegExp(`^id: ${latest}$`, 'm').test(chunk)) break
  }
  yield { place, text }
}
