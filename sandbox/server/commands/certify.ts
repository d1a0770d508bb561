import { command } from '../command-line/index.ts'
import { CERTIFY } from './certify-description.ts'

export const certify = command({
  ...CERTIFY,
  run: async ({ args }) => {
    const { runScenarioProgram } = await import('../scenario-program.ts')
    return await runScenarioProgram('certify', args)
  },
})
