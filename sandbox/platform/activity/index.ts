export { activity, activityLog, type Activity } from './activity.ts'
export { TOO_MANY_FOLLOWERS } from './problems.ts'
export { activityRoutes } from './routes.ts'
export type { Sight, SightOf } from './sight.ts'
