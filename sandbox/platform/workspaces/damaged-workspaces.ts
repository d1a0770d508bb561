import { Refusal } from '../../kernel/refusal.ts'
import type { Clock, Instant } from '../../kernel/time.ts'
import { StoreDamaged, StoreTooNew } from '../storage/index.ts'
import { KeysLost } from './key-file.ts'
import { WORKSPACE_DAMAGED } from './problems.ts'
import type { OnFailure } from './workspace.ts'
import { WorkspaceEmpty } from './workspace-empty.ts'

interface Options {
  readonly wall: Clock
  readonly onFailure: OnFailure
}

/** A large journal is not read through again for every call that asks for it. */
const RETRY_AFTER_MS = 5_000

/** Workspaces that could not be opened: said once with the way out, then refused for a while. */
export class DamagedWorkspaces {
  readonly #options: Options
  readonly #since = new Map<string, Instant>()

  constructor(options: Options) {
    this.#options = options
  }

  /** @throws Refusal WORKSPACE_DAMAGED */
  require(name: string): void {
    const since = this.#since.get(name)
    if (since === undefined) return
    if (this.#options.wall.now() < since + RETRY_AFTER_MS) {
      throw new Refusal(WORKSPACE_DAMAGED, { name })
    }
    this.#since.delete(name)
  }

  /** What a call is told of an error that kept the workspace from opening. */
  refusal(name: string, error: unknown): unknown {
    if (!isDamage(error)) return error
    if (!this.#since.has(name)) this.#options.onFailure(error, `workspace "${name}"`)
    this.#since.set(name, this.#options.wall.now())
    return new Refusal(WORKSPACE_DAMAGED, { name })
  }

  forget(name: string): void {
    this.#since.delete(name)
  }
}

function isDamage(error: unknown): boolean {
  return [StoreDamaged, StoreTooNew, KeysLost, WorkspaceEmpty].some((kind) => error instanceof kind)
}
