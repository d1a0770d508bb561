import { activity, activityLog } from '../../../platform/activity/index.ts'
import { keptAnswers } from '../../../platform/http/index.ts'
import { standingClock } from '../../../kernel/testing/standing-clock.ts'
import { formatRate, rate } from '../../../kernel/rate.ts'
import { instantOf, localDate, type Instant } from '../../../kernel/time.ts'
import {
  faults,
  type Call,
  type DueHandler,
  type Fault,
  type OpenWorkspace,
} from '../../../platform/workspaces/index.ts'
import { openWorkspace } from '../../../testing/open-workspace.ts'
import { fetchDays } from '../use-cases/fetch-days.ts'
import { exchangeDueHandlers } from '../jobs.ts'
import { keepFetched } from '../use-cases/keep-fetched.ts'
import { ratesFor, type RateFound } from '../use-cases/look-up-rates.ts'
import { publishRate } from '../use-cases/publish-rate.ts'
import type { KeptRate, RateGap } from '../rate-day.ts'
import { seedRates } from '../seed.ts'
import { simulatedDay } from '../simulated-day.ts'
import { allGaps, exchangeCollections, exchangeDays } from '../store.ts'

export interface OpenExchange {
  readonly workspace: OpenWorkspace
  /** Subjects of the releases that were due, in order. */
  readonly released: string[]
  call(): Call
  advanceTo(on: string, time: string): Promise<void>
  fault(kind: string, more?: Partial<Fault>): Promise<void>
  liftFaults(): Promise<void>
  factTypes(): Promise<readonly string[]>
  find(currency: string, on: string): Promise<RateFound>
  /** The published rate with the zeros at its end taken off. */
  rateOn(currency: string, on: string): Promise<string | undefined>
  gaps(): Promise<readonly RateGap[]>
  dayCount(): Promise<number>
  refetch(on: string): Promise<void>
  publish(value: string, on?: string, currency?: string): Promise<KeptRate>
}

/** What the upstream says when nothing is wrong, with the zeros at the end taken off. */
export function trueRate(currency: string, on: string): string {
  const row = simulatedDay(SEED, localDate(on)).find((one) => one.currency === currency)
  return formatRate(rate(row?.rate ?? ''))
}

const SEED = 'seven'

/** A workspace in memory with the exchange slice alone; it is Monday 2 March 2026, 09:00. */
export async function openExchange(
  more: { readonly upstream?: string } = {},
): Promise<OpenExchange> {
  const released: string[] = []
  const workspace = await openSeeded(released, more.upstream)
  const { store, agenda } = workspace
  return {
    workspace,
    released,
    advanceTo: async (on, time) => {
      await agenda.advance(instantOf(localDate(on), time))
    },
    fault: (kind, fault = {}) =>
      store.transact(async (transaction) => {
        const id = `f-${kind}`
        const made = { id, target: 'exchange-rates', kind, draws: 0, details: {} }
        transaction.put(faults, id, { ...made, ...fault })
      }),
    liftFaults: () =>
      store.transact(async (transaction) => {
        const { items } = await transaction.list(faults, { limit: 100 })
        for (const { id } of items) transaction.remove(faults, id)
      }),
    factTypes: () =>
      store.read(async (reader) =>
        (await reader.list(activity, { limit: 1000 })).items.map(({ type }) => type),
      ),
    ...questions(workspace),
  }
}

function questions(workspace: OpenWorkspace) {
  const { store, clock } = workspace
  const call = (): Call => ({ workspace, actor: OFFICER, now: clock.now(), requestId: 'r' })
  const find = async (currency: string, on: string): Promise<RateFound> => {
    const asked = [{ currency, on: localDate(on) }]
    const [answered] = await store.read((reader) => ratesFor(reader, asked))
    return answered?.found ?? { status: 'missing' }
  }
  return {
    call,
    find,
    async rateOn(currency: string, on: string) {
      const found = await find(currency, on)
      return found.status === 'published' ? formatRate(found.rate) : undefined
    },
    gaps: () => store.read(allGaps),
    dayCount: () => store.read((reader) => reader.count(exchangeDays)),
    async refetch(on: string) {
      const days = [localDate(on)]
      const fetched = await fetchDays(call(), days)
      await store.transact(async (transaction) => {
        await keepFetched(transaction, call(), { days, fetched, replace: true })
      })
    },
    publish: (value: string, on = '2026-02-28', currency = 'USD') =>
      store.transact((transaction) =>
        publishRate(transaction, call(), {
          on: localDate(on),
          currency,
          rate: rate(value),
          reason: 'misprint',
        }),
      ),
  }
}

const OFFICER = { kind: 'officer', officerId: 'o-1' } as const

async function openSeeded(
  released: string[],
  upstream: string | undefined,
): Promise<OpenWorkspace> {
  const release: DueHandler = {
    perform: (_transaction, _call, work) => {
      released.push(work.subject)
      return Promise.resolve()
    },
  }
  const { workspace } = await openWorkspace({
    collections: [...exchangeCollections, activity, keptAnswers],
    seeder: ({ store, clock }) =>
      store.transact((transaction) => seedRates(transaction, { now: clock.now(), upstream })),
    listeners: [activityLog],
    dueHandlers: { ...exchangeDueHandlers, 'release-held': release },
    wall: standingClock(WALL),
    seed: SEED,
  })
  return workspace
}

const WALL: Instant = instantOf(localDate('2026-06-01'), '12:00')
