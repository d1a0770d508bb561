import { wallIds } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Store } from '../storage/index.ts'
import type { Call, OpenWorkspace } from '../workspaces/index.ts'
import { Advance } from './advance.ts'
import type { ControlOptions } from './control-options.ts'
import { ADVANCE_NOT_FOUND } from './problems.ts'

/** Of each workspace; the oldest are forgotten first. */
const MOST_REMEMBERED = 20

/**
 * The advances of each workspace's clock, for as long as the workspace is open: they are kept in memory
 * only, so a restart of the sandbox forgets them.
 */
export class Advances {
  readonly #deactivatedBetween: ControlOptions['deactivatedBetween']
  readonly #byStore = new WeakMap<Store, readonly Advance[]>()

  constructor({ deactivatedBetween }: Pick<ControlOptions, 'deactivatedBetween'>) {
    this.#deactivatedBetween = deactivatedBetween
  }

  /** @throws Refusal CLOCK_GOES_FORWARD_ONLY, CLOCK_ALREADY_MOVING */
  begin(call: Call, { agenda }: OpenWorkspace, to: Instant): Advance {
    const advance = new Advance({ id: wallIds.requestId(), from: call.now, to })
    advance.begin(call, agenda, this.#deactivatedBetween)
    const { store } = call.workspace
    this.#byStore.set(store, [advance, ...this.of(call)].slice(0, MOST_REMEMBERED))
    return advance
  }

  /** Newest first; only the first of them can be under way. */
  of({ workspace }: Pick<Call, 'workspace'>): readonly Advance[] {
    return this.#byStore.get(workspace.store) ?? []
  }

  /** @throws Refusal ADVANCE_NOT_FOUND */
  require(call: Pick<Call, 'workspace'>, id: string): Advance {
    const found = this.of(call).find((advance) => advance.id === id)
    if (found === undefined) throw new Refusal(ADVANCE_NOT_FOUND, { id })
    return found
  }
}
