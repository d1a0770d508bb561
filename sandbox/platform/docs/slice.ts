import type { Slice } from '../slice/index.ts'
import { docsRoutes } from './routes.ts'

export const docsSlice: Slice = {
  routes: ({ app, catalogue, workspaces }) =>
    docsRoutes({ app, ...catalogue, checkWorkspaces: () => workspaces.check() }),
  stories: async () => (await import('./stories.ts')).STORIES,
}
