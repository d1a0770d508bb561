import type { Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../kernel/refusal.ts'
import { commandDueHandlers } from '../../commands/index.ts'
import { collection } from '../../storage/index.ts'
import type { DueHandlers, OpenWorkspace } from '../../workspaces/index.ts'
import { appBehind, clientOf } from '../../../testing/app-behind.ts'
import type { Ask, Client } from '../../../testing/client.ts'
import { openWorkspace, type OpenedWorkspace } from '../../../testing/open-workspace.ts'
import {
  command,
  created,
  fields,
  keptAnswers,
  longCommand,
  noContent,
  NOT_FOUND,
  ok,
  query,
  type Env,
  type Gate,
} from '../index.ts'

interface Note {
  readonly text: string
}

export const notes = collection<Note>('notes')

const noteBody = v.strictObject({
  text: fields.text(40, 'Anything'),
  amount: v.optional(fields.amount),
  business: v.optional(fields.businessNumber),
  on: v.optional(fields.localDateText),
  lines: v.optional(v.array(v.strictObject({ quantity: fields.quantity }))),
})

const described = { summary: 'Test', tag: 'Test', access: 'anyone', answers: {} } as const

/** One workspace behind a gate that believes the header `x-person`, and a few operations on notes. */
export class HttpWorld implements AsyncDisposable {
  readonly main: OpenWorkspace
  readonly #opened: OpenedWorkspace
  readonly #client: Client

  private constructor(opened: OpenedWorkspace) {
    this.#opened = opened
    this.main = opened.workspace
    this.#client = clientOf(appOf(opened.workspace))
  }

  static async make(dueHandlers: DueHandlers = {}): Promise<HttpWorld> {
    return new HttpWorld(
      await openWorkspace({
        collections: [keptAnswers, notes],
        dueHandlers: { ...commandDueHandlers, ...dueHandlers },
      }),
    )
  }

  /** Posts that text as JSON unless told otherwise. */
  async post(path: string, text: string, headers: Ask['headers'] = {}): Promise<Response> {
    return await this.#client.send({ method: 'POST', path, text, headers })
  }

  async get(path: string, headers: Ask['headers'] = {}): Promise<Response> {
    return await this.#client.send({ method: 'GET', path, headers })
  }

  async noteCount(): Promise<number> {
    return await this.main.store.read((reader) => reader.count(notes))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opened[Symbol.asyncDispose]()
  }
}

const addNote = command(
  { ...described, id: 'addNote', body: noteBody },
  async (_call, { body }, transaction) => {
    const number = await transaction.next('note')
    transaction.put(notes, String(number), { text: body.text })
    if (body.text === 'refuse me') throw new Refusal(NOT_FOUND)
    if (body.text === 'break') throw new Error('a secret of the inside')
    return created(`/notes/${String(number)}`, { number, amount: String(body.amount) })
  },
)

const touched = v.strictObject({ of: v.optional(v.string()) })

const touch = command(
  { ...described, id: 'touch', query: touched },
  async (_call, _input, transaction) => {
    transaction.put(notes, String(await transaction.next('note')), { text: 'touched' })
    return noContent()
  },
)

const addLong = longCommand(
  { ...described, id: 'addLong', body: noteBody },
  async (call, { body }) => {
    const number = await call.workspace.store.transact(async (transaction) => {
      const next = await transaction.next('note')
      transaction.put(notes, String(next), { text: body.text })
      return next
    })
    return created(`/notes/${String(number)}`, { number })
  },
)

const listNotes = query(
  { ...described, id: 'listNotes', query: v.strictObject(fields.page) },
  async (_call, { query: page }, reader) => ok(await reader.list(notes, page)),
)

function appOf(workspace: OpenWorkspace): Hono<Env> {
  const gate: Gate = {
    open: (context) =>
      Promise.resolve({
        workspace,
        actor: { kind: 'person', personId: context.req.header('x-person') ?? 'p1' },
        now: workspace.clock.now(),
        requestId: context.get('requestId'),
      }),
  }
  return appBehind(gate, (app) => {
    app.post('/notes', addNote).get('/notes', listNotes)
    app.post('/others', addNote).post('/long', addLong).post('/touch', touch)
  })
}
