export { renderSources } from './sources.ts'
