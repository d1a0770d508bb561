import { command } from '../command-line/index.ts'
import { STEPS } from './steps-description.ts'

export const steps = command({
  ...STEPS,
  run: async ({ args }) => {
    const { runScenarioProgram } = await import('../scenario-program.ts')
    return await runScenarioProgram('vocabulary', args)
  },
})
