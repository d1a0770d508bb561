import { command } from '../command-line/index.ts'
import { START_FLAGS } from './start-flags.ts'

export const start = command({
  name: 'start',
  about: {
    en: 'Serve the sandbox until it is told to stop',
    fr: 'Servir le bac à sable jusqu’à ce qu’on l’arrête',
  },
  flags: START_FLAGS,
  variables: [
    {
      name: 'CES_ADMIN_TOKEN',
      about: {
        en: 'Token of the administrator, at least 16 characters; unset: a new one at each start',
        fr: 'Jeton de l’administrateur, d’au moins 16 caractères; sinon un nouveau à chaque démarrage',
      },
      example: 'my-own-admin-token',
    },
  ],
  examples: ['', '--port 4000 --profile small --seed 42'],
  run: async ({ flags, told }, console) => {
    const { startServer } = await import('../start.ts')
    return await startServer({ flags, told }, console)
  },
})
