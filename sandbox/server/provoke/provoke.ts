import { isRaw, type Provocation, type RawStep, type Step } from '../../kernel/provocation.ts'
import { exchange, exchangeRaw, follow, type Answered, type Sent } from './exchange.ts'
import { fillIn, textOf } from './fill-in.ts'
import type { Running } from './running.ts'
import { Scene } from './scene.ts'

/** A request as it was sent, with what it was answered; nothing where nobody waited for it. */
export interface Exchanged {
  readonly sent: Sent | RawStep
  readonly answered: Answered | undefined
}

/**
 * Sends the requests of a provocation to a sandbox, in a workspace of its own that is removed afterwards.
 *
 * @returns all of them in order; the last is the one that is refused
 */
export async function provoke(
  running: Running,
  { steps, parties = {} }: Provocation,
): Promise<readonly Exchanged[]> {
  await using scene = await Scene.open(running, parties)
  const exchanged: Exchanged[] = []
  for (const step of steps) exchanged.push(await take(step, scene, running))
  return exchanged
}

/** Sends one of them. */
export async function take(
  step: Step | RawStep,
  scene: Scene,
  running: Running,
): Promise<Exchanged> {
  if (isRaw(step)) {
    const raw = textOf(step.raw, scene.values)
    return { sent: { raw }, answered: await exchangeRaw(running.url, raw) }
  }
  const sent = await sentBy(step, scene, running)
  if (step.isFollowed === true) {
    for (let count = 0; count < (step.times ?? 1); count += 1) await follow(sent, scene.gone.signal)
    return { sent, answered: undefined }
  }
  let answered = await exchange(sent)
  for (let count = 1; count < (step.times ?? 1); count += 1) answered = await exchange(sent)
  scene.keep(answered, step.keep)
  if (step.path.includes('/clock/advance')) scene.forgetTokens()
  return { sent, answered }
}

async function sentBy(step: Step, scene: Scene, { language }: Running): Promise<Sent> {
  const token = await scene.token(step.as ?? 'nobody')
  const { headers = {}, body } = bodyOf(step, scene)
  const own = fillIn(step.headers ?? {}, scene.values)
  return {
    method: step.method,
    url: scene.urlOf(step.path),
    headers: {
      ...(language !== undefined && { 'accept-language': language }),
      ...headers,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...Object.fromEntries(
        Object.entries(own ?? {}).map(([name, value]) => [name, String(value)]),
      ),
    },
    body,
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }

function bodyOf(step: Step, { values }: Scene): Partial<Pick<Sent, 'headers' | 'body'>> {
  const { body, text, base64, form } = step
  if (form !== undefined) {
    const filled = Object.entries(form).map(([name, value]) => [name, textOf(value, values)])
    return { headers: FORM_TYPE, body: new URLSearchParams(filled).toString() }
  }
  if (base64 !== undefined) return { headers: JSON_TYPE, body: bytesOf(base64) }
  if (text !== undefined) return { headers: JSON_TYPE, body: text }
  return body === undefined
    ? {}
    : { headers: JSON_TYPE, body: JSON.stringify(fillIn(body, values)) }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'))
}
