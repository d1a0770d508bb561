import type { Slice } from '../../platform/slice/index.ts'
import { exchangeFacts } from './facts.ts'
import { EXCHANGE_TARGET, exchangeFaultKinds } from './fault-kinds.ts'
import { exchangeDueHandlers } from './jobs.ts'
import { exchangeProblems } from './problems.ts'
import { exchangeRoutes } from './routes.ts'
import { seedRates } from './seed.ts'
import { exchangeSources } from './sources.ts'
import { exchangeCollections } from './store.ts'

export const exchangeSlice: Slice = {
  routes: () => exchangeRoutes,
  collections: exchangeCollections,
  dueHandlers: exchangeDueHandlers,
  facts: exchangeFacts,
  problems: exchangeProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  stories: async () => (await import('./stories.ts')).STORIES,
  sources: () => exchangeSources,
  faultKinds: { [EXCHANGE_TARGET]: exchangeFaultKinds },
  seed: ({ store, clock }) =>
    store.transact((transaction) =>
      seedRates(transaction, { now: clock.now(), upstream: undefined }),
    ),
  fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
}
