import { wallIds } from '../../kernel/ids.ts'
import type { Role } from '../../kernel/provocation.ts'
import { exchange, type Answered, type Sent } from './exchange.ts'
import { partAt, textOf } from './fill-in.ts'
import type { Running } from './running.ts'
import { tokenOf, valuesOf } from './stand-ins.ts'

/** A workspace of its own with parties that are made for one provocation, and what is known of them. */
export class Scene implements AsyncDisposable {
  readonly values = new Map<string, unknown>()
  readonly #running: Running
  readonly #tokens = new Map<Role, string>()
  readonly #name: string
  readonly gone = new AbortController()

  private constructor(running: Running, name: string) {
    this.#running = running
    this.#name = name
  }

  /**
   * @param name of the workspace that is made, which its parties are drawn from
   * @throws Error where the sandbox does not let it be made
   */
  static async open(running: Running, wanted: object = {}, name = nameIn(running)): Promise<Scene> {
    const scene = new Scene(running, name)
    if (running.workspace === undefined) {
      await scene.administer('POST', '/_sandbox/workspaces', { name })
    }
    const path = `/_sandbox/workspaces/${name}/test-identities`
    const made = await scene.administer('POST', path, wanted)
    for (const [word, value] of valuesOf(made)) scene.values.set(word, value)
    scene.values.set('workspace', name)
    scene.values.set('host', new URL(running.url).host)
    return scene
  }

  /** Of the simulated system in this workspace, of the control surface as it stands. */
  urlOf(path: string): string {
    const filled = textOf(path, this.values)
    const isWithin = !/^\/(_sandbox|w|healthz)\b/.test(filled)
    return this.#running.url + (isWithin ? `/w/${this.#name}` : '') + filled
  }

  async token(role: Role): Promise<string | undefined> {
    if (role === 'nobody') return undefined
    if (role === 'administrator') return this.#running.adminToken
    const known = this.#tokens.get(role)
    if (known !== undefined) return known
    const token = await tokenOf(this, role)
    this.#tokens.set(role, token)
    return token
  }

  /** A moved clock ages them. */
  forgetTokens(): void {
    this.#tokens.clear()
  }

  /** @throws Error when it is refused */
  async administer(method: string, path: string, body?: unknown): Promise<unknown> {
    return await this.ask({ method, path, body, token: this.#running.adminToken })
  }

  /** @throws Error when it is refused */
  async ask({ method, path, body, token }: Asking): Promise<unknown> {
    const url = this.urlOf(path)
    const { status, text } = await exchange({ method, url, ...jsonOf(body, token) })
    if (status >= 300) throw new Error(`${method} ${path} answered ${String(status)}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }

  keep(answered: Answered, wanted: Readonly<Record<string, string>> = {}): void {
    for (const [word, pointer] of Object.entries(wanted)) {
      this.values.set(word, partAt(JSON.parse(answered.text), pointer))
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.gone.abort()
    if (this.#running.workspace !== undefined) return
    await exchange({
      method: 'DELETE',
      url: `${this.#running.url}/_sandbox/workspaces/${this.#name}`,
      headers: { authorization: `Bearer ${this.#running.adminToken}` },
    }).catch(() => undefined)
  }
}

function nameIn({ workspace }: Running): string {
  return workspace ?? `provoked-${wallIds.requestId().slice(0, 8)}`
}

interface Asking {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly token?: string | undefined
}

function jsonOf(body: unknown, token: string | undefined): Pick<Sent, 'headers' | 'body'> {
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  return body === undefined ? { headers } : { headers, body: JSON.stringify(body) }
}
