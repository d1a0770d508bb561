import type * as v from 'valibot'
import { expect, test } from 'vitest'
import { makeApp } from '../../app.ts'
import { slices } from '../../slices.ts'
import { ExchangeRecord } from '../exchanges/index.ts'
import type { Gate } from '../http/index.ts'
import { commandsOf } from '../slice/index.ts'
import type { Workspaces } from '../workspaces/index.ts'
import { formOf } from './form-of.ts'

/* Where a field of any command is missing, its form is told: by example, by its choices or by its bounds. */

const untouched = {} as unknown
const app = makeApp({
  slices,
  workspaces: untouched as Workspaces,
  gate: untouched as Gate,
  record: new ExchangeRecord([]),
  onFailure: () => undefined,
})

interface Node {
  readonly type: string
  readonly wrapped?: Node
  readonly entries?: Readonly<Record<string, Node>>
  readonly item?: Node
}

function textsIn(node: Node | undefined, at: string): readonly (readonly [string, Node])[] {
  if (node === undefined) return []
  const { wrapped, entries = {}, item, type } = node
  const within = Object.entries(entries).flatMap(([name, each]) => textsIn(each, `${at}/${name}`))
  const own = type === 'string' ? [[at, node] as const] : []
  return [...own, ...within, ...textsIn(wrapped, at), ...textsIn(item, `${at}/0`)]
}

test('every text of a command tells its form', () => {
  const texts = [...commandsOf(app)].flatMap(([id, { body, query, path }]) =>
    [body, query, path].flatMap((part) => textsIn(part as Node | undefined, id)),
  )
  expect(texts.length).toBeGreaterThan(200)
  const untold = texts.filter(([, node]) => {
    const { en } = formOf(node as unknown as v.GenericSchema)
    return en === 'A text: "…".'
  })
  expect(untold.map(([at]) => at)).toEqual([])
})
