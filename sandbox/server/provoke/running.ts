import { createSandbox } from '../../index.ts'
import { serveSandbox, type Patience } from '../serve.ts'

/** A sandbox that answers on an address. */
export interface Running {
  readonly url: string
  readonly adminToken: string
  /** In which the parties are made; absent: one of its own, which is removed afterwards. */
  readonly workspace?: string
  /** Of the answers; English unless told. */
  readonly language?: string
}

export interface Embedded extends Running, AsyncDisposable {}

/** A sandbox of this process alone, on a free port of loopback. */
export async function embedded(patience?: Patience): Promise<Embedded> {
  const sandbox = await createSandbox({ onFailure: () => undefined })
  const served = await serveSandbox(sandbox, { host: '127.0.0.1', port: 0 }, patience)
  const close = async (): Promise<void> => {
    await served[Symbol.asyncDispose]()
    await sandbox.close()
  }
  return { url: served.url, adminToken: sandbox.adminToken, [Symbol.asyncDispose]: close }
}
