export { recalculationProblems } from './problems.ts'
export { recalculationRoutes } from './routes.ts'
export { runRecalculations } from './jobs/runner.ts'
export { recalculations } from './store.ts'
