import { createSandbox } from '../../sandbox/index.ts'
import { Client } from '../../sandbox/testing/client.ts'
import { startServer, StartRefused } from '../lib/server.ts'
import type { Refusal } from './outcome.ts'

export const ADMIN_TOKEN = 'administrator-of-the-load-proofs'

/** A sandbox that has started, in this process or in one of its own. */
export interface Running extends AsyncDisposable {
  readonly client: Client
  /** The notices of its start. */
  told(): string
}

export type Start = (data: string) => Promise<Running | Omit<Refusal, 'changedFiles'>>

/** As a server is started; it takes half a second. */
export const startOutside: Start = async (data) => {
  try {
    const server = await startServer({ data, adminToken: ADMIN_TOKEN })
    return {
      client: new Client(server.url),
      told: () => server.complaints(),
      [Symbol.asyncDispose]: () => server.stop(),
    }
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    return { text: error.complaints, isMeant: error.exitCode !== 0 }
  }
}

/** In a hundredth of that time. */
export const startInside: Start = async (data) => {
  const notices: string[] = []
  try {
    const sandbox = await createSandbox({
      data,
      adminToken: ADMIN_TOKEN,
      onNotice: ({ en }) => notices.push(en),
      onFailure: () => undefined,
    })
    return {
      client: new Client('http://localhost', (request) => sandbox.fetch(request)),
      told: () => notices.join('\n'),
      [Symbol.asyncDispose]: () => sandbox.close(),
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const isMeant = !['Error', 'TypeError', 'SyntaxError', 'RangeError'].includes(error.name)
    return { text: error.message, isMeant }
  }
}
