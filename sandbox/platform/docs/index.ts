export { gradeRows } from './grade-rows.ts'
export { renderGrades, renderSources } from './render-sources.ts'
export { VERSION } from './version.ts'
