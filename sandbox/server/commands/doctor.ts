import { command } from '../command-line/index.ts'
import { DOCTOR_FLAGS } from './doctor-flags.ts'

export const doctor = command({
  name: 'doctor',
  about: {
    en: 'Look at the configuration of a candidate before it is certified: addresses, credentials, surroundings, delegation',
    fr: 'Examiner la configuration d’un candidat avant sa certification : adresses, justificatifs, environnement, délégation',
  },
  flags: DOCTOR_FLAGS,
  variables: [
    {
      name: 'CES_BASE_URL',
      about: { en: 'Address of the workspace', fr: 'Adresse de l’espace' },
      example: 'http://127.0.0.1:8787',
    },
    {
      name: 'CES_TOKEN_URL',
      about: { en: 'Where tokens come from', fr: 'D’où viennent les jetons' },
      example: 'http://127.0.0.1:8787/oauth2/token',
    },
    {
      name: 'CES_CLIENT_ID',
      about: { en: 'The client', fr: 'Le client' },
      example: 'default.000002',
    },
    {
      name: 'CES_CLIENT_SECRET',
      about: { en: 'Its secret', fr: 'Son secret' },
      example: 'as-the-sandbox-printed-it',
    },
    {
      name: 'CES_IMPORTER',
      about: { en: 'For whom it files', fr: 'Pour qui il déclare' },
      example: '700000011RM0001',
    },
    {
      name: 'CES_CALLBACK_URL',
      about: { en: 'Where it is called back, if at all', fr: 'Où on le rappelle, le cas échéant' },
      example: 'http://127.0.0.1:9000/notices',
    },
  ],
  examples: ['', '--env-file .env'],
  run: async ({ flags }, console) => {
    const { examine } = await import('../doctor/doctor-command.ts')
    return await examine(flags, console)
  },
})
