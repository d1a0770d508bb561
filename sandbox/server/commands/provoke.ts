import { command } from '../command-line/index.ts'
import { PROVOKE_FLAGS } from './provoke-flags.ts'

export const provoke = command({
  name: 'provoke',
  about: {
    en: 'Force a refusal by its code and show request and answer, in a workspace of its own: of a sandbox in this process, or of a running one when its address or its administrator’s token is told',
    fr: 'Forcer un refus par son code et montrer la demande et la réponse, dans un espace à part : d’un bac à sable de ce processus, ou d’un autre en marche si l’on donne son adresse ou le jeton de son administrateur',
  },
  flags: PROVOKE_FLAGS,
  operands: [
    {
      name: { en: 'code', fr: 'code' },
      about: {
        en: 'Of a problem or finding, as /problems lists them',
        fr: 'D’un problème ou d’un constat, comme /problems les énumère',
      },
      example: 'unit-of-measure-differs',
    },
  ],
  examples: ['unit-of-measure-differs', 'token-expired --admin-token my-own-admin-token'],
  run: async ({ flags, operands: [code = ''] }, console) => {
    const { provokeCode } = await import('../provoke-command.ts')
    return await provokeCode(code, flags, console)
  },
})
