export { docsRoutes, type Registry } from './routes.ts'
export { renderSources } from './sources.ts'
