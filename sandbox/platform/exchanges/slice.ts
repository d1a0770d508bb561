import type { Endpoint } from '../http/index.ts'
import type { Slice } from '../slice/index.ts'
import type { Workspaces } from '../workspaces/index.ts'
import { exchangesProblems } from './problems.ts'
import { recordedExchangesRoutes } from './routes.ts'

/** Makes an operation work inside the workspace that its path names. */
type Within = (workspaces: Workspaces, endpoint: Endpoint) => Endpoint

/** @param options how the control surface finds a workspace by its path */
export function exchangesSlice({ within }: { readonly within: Within }): Slice {
  return {
    routes: ({ record, workspaces }) =>
      recordedExchangesRoutes({ record, inside: (endpoint) => within(workspaces, endpoint) }),
    problems: exchangesProblems,
    provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
    stories: async () => (await import('./stories.ts')).STORIES,
  }
}
