/// <reference lib="esnext.disposable" preserve="true" />
import { createSandbox as create } from './index.ts'

/*
 * What a program gets that installs the package. Its types lean on nothing of the inside, so that they hold
 * under any compiler options of the program, and the inside may change.
 */

export interface SandboxOptions {
  /** The folder of all workspaces; absent: nothing outlives the process. */
  readonly data?: string | undefined
  /** How large a trade community the default workspace begins with: `demo`, unless told. */
  readonly profile?: 'demo' | 'small' | 'national' | 'clean-up' | undefined
  /** What all chance is drawn from: the same seed gives the same parties and rates. `ces`, unless told. */
  readonly seed?: string | undefined
  /** The name of the default workspace: `default`, unless told. */
  readonly workspace?: string | undefined
  /** Opens the control surface under `/_sandbox`; a new one each time, unless told. */
  readonly adminToken?: string | undefined
  /** Address of an exchange-rate API in the shape of the agency's; absent: rates are simulated. */
  readonly exchangeUpstream?: string | undefined
  /** Pages that may call from a browser, such as `http://localhost:5173`; `:*` is any port. */
  readonly corsOrigins?: readonly string[] | undefined
  /** Goes on with what can be read of a damaged workspace instead of refusing, and keeps the rest. */
  readonly repair?: boolean | undefined
  /** Makes new keys where they are lost instead of refusing, which voids the credentials. */
  readonly newKeys?: boolean | undefined
  /** Hears of what failed unforeseen, and where, such as `request 5f1c…`; told on stderr unless told here. */
  readonly onFailure?: ((error: unknown, where: string) => void) | undefined
  /** Hears what should be known but stops nothing, such as a commit that a crash cut off. */
  readonly onNotice?: ((text: string) => void) | undefined
}

/** A simulation of CARM in this process. */
export interface Sandbox extends AsyncDisposable {
  /** Answers a request as the server would, without a port; any origin will do. */
  fetch(request: Request): Promise<Response>
  readonly adminToken: string
  /** Whether the default workspace was made by this start, and not found. */
  readonly isNew: boolean
  /** The default workspace back to its seed. */
  reset(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the workspaces, and makes the default one when there is none.
 *
 * @throws Error that says in one line why the folder cannot be used, and the ways out; TypeError for an origin
 * that is not of this machine
 */
export function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { onNotice } = options
  return create({ ...options, onNotice: onNotice && (({ en }) => onNotice(en)) })
}
