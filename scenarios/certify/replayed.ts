import { setTimeout as wait } from 'node:timers/promises'
import type { Assignment, Candidate, Performance } from './candidate.ts'
import { SECRET_WORDS, type ScenarioRecord } from './record.ts'
import type { Seen } from './relay.ts'

/** Sends what another candidate was seen to send, at the pace at which it did, with secrets of its own. */
export class ReplayedCandidate implements Candidate {
  readonly #record: ScenarioRecord

  constructor(record: ScenarioRecord) {
    this.#record = record
  }

  async perform({ baseUrl, client }: Assignment): Promise<Performance> {
    const { calls, performance } = this.#record
    const { clientId, clientSecret } = client
    const words = new Map<string, string>([
      [SECRET_WORDS.basic, Buffer.from(`${clientId}:${clientSecret}`).toString('base64')],
      [SECRET_WORDS.secret, clientSecret],
    ])
    let before: Seen | undefined
    let tokens = 0
    for (const call of calls.toSorted((one, other) => one.from - other.from)) {
      await wait(Math.max(0, call.from - (before?.to ?? call.from)))
      const answer = await sent(baseUrl, call, words)
      const token = /"access_token":"([^"]+)"/.exec(answer)?.[1]
      if (token !== undefined) words.set(SECRET_WORDS.token((tokens += 1)), token)
      before = call
    }
    return performance
  }
}

type Words = ReadonlyMap<string, string>

/** @returns the text of the answer; empty where the connection was cut */
async function sent(baseUrl: string, call: Seen, words: Words): Promise<string> {
  const { method, path, query, headers, body } = call
  const filled = (text: string): string =>
    [...words].reduce((told, [word, secret]) => told.replaceAll(word, secret), text)
  const told = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    filled(String(value)),
  ])
  try {
    const hasBody = method !== 'GET' && method !== 'HEAD' && body !== ''
    const answer = await fetch(baseUrl + path + filled(query), {
      method,
      headers: told,
      ...(hasBody && { body: filled(body) }),
    })
    return await answer.text()
  } catch {
    return ''
  }
}
