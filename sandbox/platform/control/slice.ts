import type { Slice } from '../slice/index.ts'
import type { ControlOptions } from './control-options.ts'
import { controlFacts } from './facts.ts'
import { controlFindings } from './findings.ts'
import { controlProblems } from './problems.ts'
import { controlRoutes } from './routes.ts'

/** @param levers what only those can do who know the parties */
export function controlSlice(levers: Omit<ControlOptions, 'workspaces' | 'faultKinds'>): Slice {
  return {
    routes: ({ workspaces, catalogue: { faultKinds } }) =>
      controlRoutes({ ...levers, workspaces, faultKinds }),
    facts: controlFacts,
    problems: controlProblems,
    provocations: async () => (await import('./provocations.ts')).PROVOCATIONS,
    stories: async () => (await import('./stories.ts')).STORIES,
    findings: controlFindings,
    fidelity: async () => (await import('./fidelity.ts')).FIDELITY,
  }
}
