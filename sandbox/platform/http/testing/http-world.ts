import { Hono } from 'hono'
import * as v from 'valibot'
import { standingClock } from '../../../kernel/testing/standing-clock.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { collection, openMemoryStorage } from '../../storage/index.ts'
import { workspaceCollections, Workspaces, type OpenWorkspace } from '../../workspaces/index.ts'
import * as fields from '../fields.ts'
import {
  asRefusal,
  command,
  created,
  keptAnswers,
  longCommand,
  noContent,
  NOT_FOUND,
  ok,
  problemResponse,
  query,
  type Env,
  type Gate,
} from '../index.ts'

export const REQUEST_ID = '0b7c5a3e-1111-4222-8333-944455566677'

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
  readonly workspaces: Workspaces
  readonly main: OpenWorkspace
  readonly app: Hono<Env>

  private constructor(workspaces: Workspaces, main: OpenWorkspace) {
    this.workspaces = workspaces
    this.main = main
    this.app = appOf(main)
  }

  static async make(): Promise<HttpWorld> {
    const workspaces = new Workspaces({
      storage: await openMemoryStorage(),
      folder: undefined,
      collections: [...workspaceCollections, keptAnswers, notes],
      seeder: () => Promise.resolve(),
      dueHandlers: {},
      wall: standingClock(Date.UTC(2026, 0, 1)),
      defaultName: 'main',
      idleMilliseconds: Infinity,
      onFailure: (error) => {
        throw error
      },
    })
    const main = await workspaces.create({ name: 'main', profile: 'demo', seed: 's' })
    return new HttpWorld(workspaces, main)
  }

  /** Posts that text as JSON unless told otherwise. */
  async post(
    path: string,
    text: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const all = { 'content-type': 'application/json', ...headers }
    return await this.app.request(path, { method: 'POST', headers: all, body: text })
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await this.app.request(path, { headers })
  }

  async noteCount(): Promise<number> {
    return await this.main.store.read((reader) => reader.count(notes))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.workspaces[Symbol.asyncDispose]()
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

const touch = command({ ...described, id: 'touch' }, async (_call, _input, transaction) => {
  transaction.put(notes, String(await transaction.next('note')), { text: 'touched' })
  return noContent()
})

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
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('requestId', REQUEST_ID)
    context.set('gate', gate)
    await next()
  })
  app.post('/notes', addNote).get('/notes', listNotes)
  app.post('/others', addNote).post('/long', addLong).post('/touch', touch)
  app.onError((error, context) => problemResponse(context, asRefusal(error)))
  return app
}
