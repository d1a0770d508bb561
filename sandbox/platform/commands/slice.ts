import type { Slice } from '../slice/index.ts'
import { shapeFindings } from './findings.ts'
import { keptAnswers } from './idempotency.ts'
import { commandProblems } from './problems.ts'

export const commandsSlice: Slice = {
  collections: [keptAnswers],
  problems: commandProblems,
  findings: shapeFindings,
}
