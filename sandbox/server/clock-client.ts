import * as v from 'valibot'
import { ToldError } from '../kernel/told-error.ts'
import { Misuse, type Language } from './command-line/index.ts'

const clock = v.object({ mode: v.string(), at: v.string(), localDate: v.string() })
export type ShownClock = v.InferOutput<typeof clock>

const told = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ count: v.number(), items: v.array(item) })
const bilingual = v.object({ en: v.string(), fr: v.string() })
const advance = v.object({
  id: v.string(),
  state: v.picklist(['running', 'done', 'cancelled', 'failed']),
  from: v.string(),
  to: v.string(),
  at: v.string(),
  count: v.number(),
  kinds: v.record(v.string(), v.number()),
  setAside: told(
    v.object({
      id: v.string(),
      kind: v.string(),
      subject: v.string(),
      dueAt: v.string(),
      reason: v.object({ detail: bilingual }),
    }),
  ),
  deactivated: v.optional(
    told(v.object({ type: v.string(), name: v.string(), reactivation: v.string() })),
  ),
  problem: v.optional(v.object({ title: bilingual, detail: bilingual, remedy: bilingual })),
})
export type ShownAdvance = v.InferOutput<typeof advance>

const problem = v.object({
  title: v.string(),
  detail: v.string(),
  remedy: v.string(),
  errors: v.optional(v.array(v.object({ detail: v.string(), remedy: v.string() })), []),
})

const NOBODY_ANSWERS = {
  en: 'no sandbox answers at {url}; start one with ces start, or name it with --url',
  fr: 'aucun bac à sable ne répond à {url}; démarrez-en un avec ces start, ou indiquez-le avec --url',
}
const OTHER_VERSION = {
  en: 'what answers there is no sandbox of this version',
  fr: 'ce qui répond là n’est pas un bac à sable de cette version',
}

export interface ClockAddress {
  readonly url: string
  readonly adminToken: string
  readonly workspace: string
}

/** The clock of a workspace of a running sandbox. */
export class ClockClient {
  readonly #address: ClockAddress
  readonly #language: Language

  constructor(address: ClockAddress, language: Language) {
    this.#address = address
    this.#language = language
  }

  async show(): Promise<ShownClock> {
    return read(clock, await this.#send('GET', ''))
  }

  /** @throws ToldError when the sandbox will not, Misuse when none answers */
  async begin(wanted: { readonly by?: string; readonly to?: string }): Promise<ShownAdvance> {
    return read(advance, await this.#send('POST', '/advance', wanted))
  }

  /** Ends with the answer in which the advance is over, or before it where the sandbox itself ends. */
  async *follow(id: string): AsyncGenerator<ShownAdvance> {
    const { body } = await this.#send('GET', `/advances/${id}/stream`)
    if (body === null) return
    let rest = ''
    try {
      for await (const text of body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + text).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) yield readEvent(block)
      }
    } catch (error) {
      if (error instanceof Misuse) throw error
      // The connection broke: whoever follows sees that it was not told to the end.
    }
  }

  /** Answered once it is over. */
  async cancel(id: string): Promise<void> {
    await this.#send('DELETE', `/advances/${id}`)
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const { url, adminToken, workspace } = this.#address
    const address = `${url}/_sandbox/workspaces/${encodeURIComponent(workspace)}/clock${path}`
    const response = await fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${adminToken}`,
        prefer: 'respond-async',
        'accept-language': this.#language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Misuse(NOBODY_ANSWERS, { url })
    })
    if (!response.ok) throw await refusalOf(response)
    return response
  }
}

async function read<Schema extends v.GenericSchema>(
  schema: Schema,
  response: Response,
): Promise<v.InferOutput<Schema>> {
  return readText(schema, await response.text())
}

function readText<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  if (!parsed.success) throw new Misuse(OTHER_VERSION)
  return parsed.output
}

function readEvent(block: string): ShownAdvance {
  const data = block.split('\n').find((line) => line.startsWith('data: ')) ?? ''
  return readText(advance, data.slice('data: '.length))
}

/** In the language that was asked for. */
async function refusalOf(response: Response): Promise<ToldError> {
  const { title, detail, remedy, errors } = await read(problem, response)
  const faults = errors.map((fault) => `\n  ${fault.detail} ${fault.remedy}`).join('')
  return new ToldError(REFUSED, { title, detail, remedy, faults })
}

const REFUSED = {
  en: '{title}: {detail} {remedy}{faults}',
  fr: '{title} : {detail} {remedy}{faults}',
}
