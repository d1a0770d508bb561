import type { Slice } from '../slice/index.ts'
import { shapeFindings } from './findings.ts'
import { commandDueHandlers } from './expiry.ts'
import { keptAnswers } from './kept-answers.ts'
import { commandProblems } from './problems.ts'

export const commandsSlice: Slice = {
  collections: [keptAnswers],
  dueHandlers: commandDueHandlers,
  problems: commandProblems,
  provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
  findings: shapeFindings,
}
