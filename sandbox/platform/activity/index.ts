export { activity, record, type Activity, type Fact } from './activity.ts'
export { activityRoutes } from './routes.ts'
export type { Sight, SightOf } from './sight.ts'
