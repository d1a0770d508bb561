import { command } from '../command-line/index.ts'
import { REHEARSE } from './rehearse-description.ts'

export const rehearse = command({
  ...REHEARSE,
  run: async ({ args }) => {
    const { runRehearsal } = await import('../rehearse.ts')
    return await runRehearsal(args)
  },
})
