import type { Slice } from '../slice/index.ts'
import { activity, activityLog } from './activity.ts'
import { activityProblems } from './problems.ts'
import { activityRoutes } from './routes.ts'
import type { SightOver } from './sight.ts'

/** @param levers who sees which lines is for those to say who know the parties */
export function activitySlice({ sightOver }: { readonly sightOver: SightOver }): Slice {
  return {
    routes: ({ catalogue: { facts } }) => activityRoutes({ sightOf: sightOver(facts), facts }),
    collections: [activity],
    listeners: [activityLog],
    problems: activityProblems,
    provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
    stories: async () => (await import('./stories.ts')).STORIES,
  }
}
