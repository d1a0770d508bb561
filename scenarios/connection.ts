import type { Fetch } from '../sandbox/testing/client.ts'
import { patient } from './api/patience.ts'
import type { RehearsalSettings } from './settings.ts'

/** A sandbox to speak to, here or elsewhere. */
export interface Connection {
  readonly fetch: Fetch
  readonly origin: string
  readonly adminToken: string
  close(): Promise<void>
}

/** The only place that knows the sandbox itself, for rehearsals in one process with it. */
export async function connect({ url, adminToken }: RehearsalSettings): Promise<Connection> {
  if (url !== undefined) return remote(url, adminToken)
  const { createSandbox } = await import('../sandbox/index.ts')
  const sandbox = await createSandbox()
  return {
    fetch: patient((request) => sandbox.fetch(request)),
    origin: 'http://sandbox.test',
    adminToken: sandbox.adminToken,
    close: () => sandbox.close(),
  }
}

function remote(url: string, adminToken: string | undefined): Connection {
  if (adminToken === undefined) throw new Error('a remote sandbox needs its admin token')
  return {
    fetch: patient((request) => fetch(request)),
    origin: url.replace(/\/+$/, ''),
    adminToken,
    close: () => Promise.resolve(),
  }
}
