import type { Operation } from '../linearizability/history.ts'
import { Administrator } from '../lib/administrator.ts'
import { Client } from '../../sandbox/testing/client.ts'
import { Chance } from '../lib/chance.ts'
import { transactionNumber } from '../lib/filing.ts'
import { startServer, type Server } from '../lib/server.ts'
import { ask } from './ask.ts'
import { makeCast, type Cast } from './cast.ts'
import { drawAsked, type Subjects } from './draw-asked.ts'
import type { Answered, Asked } from './office-model.ts'

const CLIENTS = 8
const NUMBERS = 20
const MOST_MEANWHILE = 10
export const SNAPSHOTS = ['first', 'second']

export interface Wanted {
  readonly data: string
  readonly operations: number
  readonly seed: number
  /** The server is killed midway, and started again. */
  readonly isKilled: boolean
}

export interface Recorded {
  readonly operations: readonly Operation<Asked, Answered>[]
  readonly delegations: readonly string[]
}

/** Several clients at once, each asking one thing after the other; all that they saw, on one clock. */
export async function record(wanted: Wanted): Promise<Recorded> {
  await using stage = await Stage.open(wanted)
  const cast = stage.cast
  const subjects: Subjects = {
    numbers: Array.from({ length: NUMBERS }, (_, nth) =>
      transactionNumber(cast.parties.securityNumber, nth + 1),
    ),
    delegations: cast.delegations,
    snapshots: SNAPSHOTS,
  }
  const chance = new Chance(wanted.seed)
  const asked = Array.from({ length: wanted.operations }, (_, nth) =>
    drawAsked(chance, subjects, nth + 1),
  )
  const operations: Operation<Asked, Answered>[] = []
  const work = async (client: number): Promise<void> => {
    for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
      operations.push({ client, input: next, ...(await stage.ask(next)) })
      if (wanted.isKilled && operations.length === wanted.operations / 2) stage.kill()
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)))
  return { operations, delegations: cast.delegations }
}

type Seen = Pick<Operation<Asked, Answered>, 'output' | 'invokedAt' | 'answeredAt'>

/** The server, which may be killed and come again. */
class Stage implements AsyncDisposable {
  readonly cast: Cast
  readonly #data: string
  #server: Promise<Server>
  /** When the one that was killed was certainly dead. */
  #deadAt = Infinity
  #lastWhole: Promise<unknown> = Promise.resolve()
  /** During the call on everything that is under way. */
  #begunMeanwhile = -Infinity

  private constructor(data: string, server: Server, cast: Cast) {
    this.#data = data
    this.#server = Promise.resolve(server)
    this.cast = cast
  }

  static async open({ data }: Wanted): Promise<Stage> {
    const server = await startServer({ data })
    const administrator = new Administrator(server)
    const cast = await makeCast(administrator, server.adminToken)
    for (const name of SNAPSHOTS) {
      await administrator.move('POST', '/default/snapshots', { name })
    }
    return new Stage(data, server, cast)
  }

  /**
   * What touches everything is asked for one at a time, and only so much is begun meanwhile: each call
   * that may have come before or after it doubles what the check has to think of.
   */
  async ask(asked: Asked): Promise<Seen> {
    if ('snapshot' in asked) return await this.#askAlone(asked)
    if (this.#begunMeanwhile === MOST_MEANWHILE) await this.#lastWhole
    this.#begunMeanwhile += 1
    return await this.#ask(asked)
  }

  async #askAlone(asked: Asked): Promise<Seen> {
    const before = this.#lastWhole
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#lastWhole = promise
    await before
    this.#begunMeanwhile = 0
    try {
      return await this.#ask(asked)
    } finally {
      this.#begunMeanwhile = -Infinity
      resolve(undefined)
    }
  }

  async #ask(asked: Asked): Promise<Seen> {
    const { url } = await this.#server
    const invokedAt = performance.now()
    try {
      const output = await ask(new Client(url), this.cast, asked)
      const answeredAt = performance.now()
      // Nothing is promised of it either way.
      if (output.startsWith('503')) return { output: undefined, invokedAt, answeredAt: Infinity }
      return { output, invokedAt, answeredAt }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await this.#server
      return { output: undefined, invokedAt, answeredAt: this.#deadAt }
    }
  }

  kill(): void {
    this.#server = this.#server.then(async (server) => {
      await server.kill()
      this.#deadAt = performance.now()
      return startServer({ data: this.#data })
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#server).stop()
  }
}
