import { command, type Description, type Group } from '../command-line/index.ts'
import { REPLAY, VERIFY } from './certificate-descriptions.ts'

function elsewhere(described: Description) {
  return command({
    ...described,
    run: async ({ args }) => {
      const { runScenarioProgram } = await import('../scenario-program.ts')
      return await runScenarioProgram('certificate', args)
    },
  })
}

export const certificate: Group = {
  name: 'certificate',
  about: {
    en: 'Check what ces certify signed',
    fr: 'Vérifier ce que ces certify a signé',
  },
  commands: [elsewhere(VERIFY), elsewhere(REPLAY)],
}
