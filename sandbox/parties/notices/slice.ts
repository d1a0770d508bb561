import type { Slice } from '../../platform/slice/index.ts'
import { noticeRoutes } from './routes.ts'
import { notices } from './store.ts'

export const noticesSlice: Slice = {
  routes: () => noticeRoutes,
  collections: [notices],
  stories: async () => (await import('./stories.ts')).STORIES,
}
