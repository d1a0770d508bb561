export { gradeRows } from './grade-rows.ts'
export { renderGrades, renderSources } from './sources.ts'
export { VERSION } from './version.ts'
