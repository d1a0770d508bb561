import * as v from 'valibot'
import { Client } from '../../sandbox/testing/client.ts'
import type { Server } from './server.ts'

const shown = v.object({
  status: v.string(),
  profile: v.string(),
  seed: v.string(),
  hash: v.optional(v.string()),
  clock: v.object({ at: v.string() }),
  documents: v.record(v.string(), v.number()),
  snapshots: v.array(v.object({ name: v.string() })),
})
export type ShownWorkspace = v.InferOutput<typeof shown>

/** Who moves the levers of a server. */
export class Administrator {
  readonly client: Client
  readonly #token: string

  constructor({ url, adminToken }: Pick<Server, 'url' | 'adminToken'>) {
    this.client = new Client(url)
    this.#token = adminToken
  }

  /**
   * Whether the lever was moved; false when nothing was answered.
   *
   * @throws Error when it was refused
   */
  async move(method: string, path: string, body?: unknown): Promise<boolean> {
    const ask = { method, path: `/_sandbox/workspaces${path}`, token: this.#token, body }
    const answer = await this.client.send(ask).catch(() => undefined)
    const text = await answer?.text().catch(() => undefined)
    if (answer === undefined || text === undefined) return false
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return true
  }

  /** Undefined when there is none of that name. */
  async show(name: string): Promise<ShownWorkspace | undefined> {
    const path = `/_sandbox/workspaces/${name}?hash=true`
    const answer = await this.client.send({ method: 'GET', path, token: this.#token })
    if (answer.status === 404) return undefined
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${name} is shown with ${answer.status}: ${text}`)
    return v.parse(shown, JSON.parse(text))
  }
}
