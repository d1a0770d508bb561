import { command } from '../command-line/index.ts'
import { REHEARSE } from './rehearse-description.ts'

export const rehearse = command({
  ...REHEARSE,
  run: async ({ args }) => {
    const { runScenarioProgram } = await import('../scenario-program.ts')
    return await runScenarioProgram('rehearse', args)
  },
})
