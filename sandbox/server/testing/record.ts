import type { Example, Examples, Story } from '../../kernel/story.ts'
import type { Sent } from '../provoke/exchange.ts'
import { take, type Exchanged } from '../provoke/provoke.ts'
import type { Values } from '../provoke/fill-in.ts'
import type { Running } from '../provoke/running.ts'
import { Scene } from '../provoke/scene.ts'
import { shorten } from './shorten.ts'
import { steady } from './steady.ts'

/**
 * Plays the stories, each in a workspace of its own, and records what was sent and answered: the same at
 * every time, and what is long shortened.
 *
 * @throws Error when a request is refused that is to show something
 */
export async function record(running: Running, stories: readonly Story[]): Promise<Examples> {
  const recorded: Record<string, Example[]> = {}
  for (const [index, { steps, parties }] of stories.entries()) {
    await using scene = await Scene.open(running, parties, `story-${String(index + 1)}`)
    for (const step of steps) {
      const exchanged = await take(step, scene, running)
      const { operation, ...told } = step.shows ?? {}
      if (operation === undefined) continue
      const role = step.as === undefined ? {} : { as: step.as }
      const example = { ...told, ...role, ...exampleOf(operation, exchanged, scene.values) }
      recorded[operation] = [...(recorded[operation] ?? []), example]
    }
  }
  return recorded
}

function exampleOf(operation: string, { sent, answered }: Exchanged, values: Values): Example {
  if ('raw' in sent || answered === undefined || answered.status >= 300) {
    throw new Error(`${operation} answered ${answered?.text ?? 'nothing'}`)
  }
  const { status, text } = answered
  return {
    ...(typeof sent.body === 'string' && { request: steady(requestIn(sent.body, sent), values) }),
    status,
    ...(text !== '' && { answer: shorten(steady(jsonOrText(text), values)) }),
  }
}

function requestIn(body: string, { headers }: Sent): unknown {
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded'
  return isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body)
}

function jsonOrText(text: string): unknown {
  return /^[[{]/.test(text) ? JSON.parse(text) : text
}
