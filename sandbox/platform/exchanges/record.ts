import { settingsOf, type Settings, type Workspace } from '../workspaces/index.ts'
import type { Facts, Words } from './exchange.ts'
import { DEFAULT_LIMITS, Ring, type Limits } from './ring.ts'

/** Of all workspaces together; beyond it whoever was recorded least lately is forgotten. */
const MOST_BYTES = 128 * 1024 * 1024
/** Settings are looked at again at every so many exchanges, and whenever somebody reads. */
const LOOK_EVERY = 64

interface Kept {
  readonly ring: Ring
  /** A workspace that was deleted and made anew under its old name has another key. */
  readonly key: string | undefined
}

/**
 * The exchanges of every workspace, in memory alone: neither journal nor snapshot holds any, and a restart
 * begins anew. They outlive the unloading of an idle workspace.
 */
export class ExchangeRecord {
  readonly secrets: readonly string[]
  readonly #kept = new Map<string, Kept>()
  readonly #mostBytes: number
  #bytes = 0

  /** @param secrets those of the sandbox itself, which it shows to nobody */
  constructor(secrets: readonly string[], mostBytes = MOST_BYTES) {
    this.secrets = secrets
    this.#mostBytes = mostBytes
  }

  add(workspace: Workspace, facts: Facts, words: Words): void {
    const ring = this.ringOf(workspace)
    const before = ring.bytes
    ring.add(facts, words)
    this.#bytes += ring.bytes - before
    if (ring.latest % LOOK_EVERY === 0) void this.look(workspace).catch(() => undefined)
    if (this.#bytes > this.#mostBytes) this.#forgetOthers(workspace.name)
  }

  /** With the limits that the workspace has now. */
  async look(workspace: Workspace): Promise<Ring> {
    const limits = await workspace.store.read(async (reader) =>
      exchangeLimitsOf(await settingsOf(reader)),
    )
    const ring = this.ringOf(workspace)
    const before = ring.bytes
    ring.limit(limits)
    this.#bytes += ring.bytes - before
    return ring
  }

  ringOf({ name, keys: { publicJwk } }: Workspace): Ring {
    const known = this.#kept.get(name)
    if (known?.key === publicJwk.x && known !== undefined) return known.ring
    this.#bytes -= known?.ring.bytes ?? 0
    const ring = new Ring()
    this.#kept.set(name, { ring, key: publicJwk.x })
    return ring
  }

  #forgetOthers(busy: string): void {
    const others = [...this.#kept].filter(([name]) => name !== busy)
    const [idlest] = others.sort(([, one], [, other]) => latestOf(one) - latestOf(other))
    if (idlest === undefined) return
    this.#bytes -= idlest[1].ring.bytes
    this.#kept.delete(idlest[0])
  }
}

/** How much is on record of a workspace with these settings. */
export function exchangeLimitsOf({ exchanges }: Settings): Limits {
  return exchanges ?? DEFAULT_LIMITS
}

function latestOf({ ring }: Kept): number {
  for (const { facts } of ring.downFrom(ring.latest)) return facts.wallAt
  return 0
}
