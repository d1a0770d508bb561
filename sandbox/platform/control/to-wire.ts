import { formatInstant, localDateAt } from '../../kernel/time.ts'
import { retentionDaysOf } from '../commands/index.ts'
import { exchangeLimitsOf } from '../exchanges/index.ts'
import {
  isActive,
  settingsOf,
  type Advanced,
  type Fault,
  type Happening,
  type OpenWorkspace,
  type SetAside,
  type Settings,
  type WorkspaceClock,
  type Workspaces,
} from '../workspaces/index.ts'
import type { Deactivated } from './control-options.ts'
import type { Creation } from './creations.ts'

export function clockToWire(clock: WorkspaceClock) {
  const now = clock.now()
  return { mode: clock.mode, at: formatInstant(now), localDate: localDateAt(now) }
}

export function happeningToWire({ at, kind, subject }: Happening) {
  return { at: formatInstant(at), kind, subject }
}

/** How many of the things that an advance brought about its answer lists. */
export const MOST_LISTED = 100

export function advancedToWire(
  advanced: Advanced,
  deactivated: readonly Deactivated[],
  name: string,
) {
  const { at, count, happenings, setAside } = advanced
  return {
    at: formatInstant(at),
    count,
    happenings: happenings.map(happeningToWire),
    setAside: {
      count: setAside.count,
      items: setAside.items.slice(0, MOST_LISTED).map(setAsideToWire),
    },
    deactivated: deactivatedToWire(deactivated, name),
  }
}

/** Payload and phase concern only the slice that planned the work. */
export function setAsideToWire({ payload: _payload, phase: _phase, ...shown }: SetAside) {
  return shown
}

const PLACES = { person: 'people', client: 'clients' } as const

export function deactivatedToWire(deactivated: readonly Deactivated[], workspace: string) {
  const items = deactivated.slice(0, MOST_LISTED).map((account) => {
    const place = `/w/${workspace}/v1/${PLACES[account.type]}/${account.id}`
    return { ...account, reactivation: `${place}/reactivation` }
  })
  return { count: deactivated.length, items }
}

export function settingsToWire(settings: Settings) {
  const { switches, policies } = settings
  return {
    switches,
    policies,
    exchanges: exchangeLimitsOf(settings),
    idempotencyRetentionDays: retentionDaysOf(settings),
  }
}

export function faultToWire(fault: Fault, now: string) {
  const { draws: _draws, ...shown } = fault
  return { ...shown, active: isActive(fault, now) }
}

/** A workspace that is still being made has no clock and no documents to show. */
export function creationToWire({ wanted, status, progress }: Creation) {
  return { ...wanted, isDefault: false, status, progress }
}

export async function workspaceToWire(
  workspaces: Workspaces,
  workspace: OpenWorkspace,
  withHash: boolean,
) {
  const { name, store, clock } = workspace
  const { settings, documents } = await store.read(async (reader) => ({
    settings: await settingsOf(reader),
    documents: await Promise.all(
      workspaces.collections.map(async (kept) => [kept.name, await reader.count(kept)] as const),
    ),
  }))
  const { profile, seed, status } = settings
  return {
    name,
    isDefault: name === workspaces.defaultName,
    status,
    profile,
    seed,
    clock: clockToWire(clock),
    ...settingsToWire(settings),
    documents: Object.fromEntries(documents),
    snapshots: await store.snapshots(),
    ...(withHash && { hash: await store.hash() }),
  }
}
