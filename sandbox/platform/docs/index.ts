export { gradeRows } from './grade-rows.ts'
export { renderGrades, renderSources } from './sources.ts'
