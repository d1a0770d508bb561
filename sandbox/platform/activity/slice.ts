import type { Slice } from '../slice/index.ts'
import { activity } from './activity.ts'
import { activityProblems } from './problems.ts'
import { activityRoutes } from './routes.ts'
import type { SightOf } from './sight.ts'

/** @param options who sees which lines is for those to say who know the parties */
export function activitySlice(options: { readonly sightOf: SightOf }): Slice {
  return {
    routes: () => activityRoutes(options),
    collections: [activity],
    problems: activityProblems,
  }
}
