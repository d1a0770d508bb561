import { Refusal } from '../../kernel/refusal.ts'
import { WORKSPACE_EXISTS, type WantedWorkspace, type Workspaces } from '../workspaces/index.ts'

/** How far the making of a workspace is. */
export interface Creation {
  readonly wanted: WantedWorkspace
  readonly status: 'seeding' | 'failed'
  readonly progress: { readonly done: number; readonly total: number }
}

/** The workspaces that are being made, and those whose making failed until they are asked for again. */
export class Creations {
  readonly #workspaces: Workspaces
  readonly #all = new Map<string, Creation>()

  constructor(workspaces: Workspaces) {
    this.#workspaces = workspaces
  }

  byName(name: string): Creation | undefined {
    return this.#all.get(name)
  }

  forget(name: string): boolean {
    return this.#all.get(name)?.status === 'failed' && this.#all.delete(name)
  }

  /**
   * Refuses at once a name that is taken; `whole` is fulfilled when the workspace is complete.
   *
   * @throws Refusal WORKSPACE_EXISTS
   */
  async start(wanted: WantedWorkspace): Promise<{ readonly whole: Promise<void> }> {
    const { name } = wanted
    const names = await this.#workspaces.names()
    if (this.#all.get(name)?.status === 'seeding' || names.includes(name)) {
      throw new Refusal(WORKSPACE_EXISTS, { name })
    }
    return { whole: this.#make(wanted) }
  }

  async #make(wanted: WantedWorkspace): Promise<void> {
    const report = (status: Creation['status'], done: number, total: number): void => {
      this.#all.set(wanted.name, { wanted, status, progress: { done, total } })
    }
    report('seeding', 0, 0)
    try {
      await this.#workspaces.create(wanted, (done, total) => {
        report('seeding', done, total)
      })
      this.#all.delete(wanted.name)
    } catch (error) {
      if (error instanceof Refusal) this.#all.delete(wanted.name)
      else report('failed', 0, 0)
      throw error
    }
  }
}
