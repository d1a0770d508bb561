import { command, type Group } from '../command-line/index.ts'
import { ADVANCE_FLAGS, SHOW_FLAGS } from './clock-flags.ts'

const show = command({
  name: 'show',
  about: {
    en: 'Tell what time it is in a workspace',
    fr: 'Dire l’heure qu’il est dans un espace de travail',
  },
  flags: SHOW_FLAGS,
  examples: ['--admin-token my-own-admin-token'],
  run: async ({ flags }, console) => {
    const { showClock } = await import('../clock-command.ts')
    return await showClock(flags, console)
  },
})

const advance = command({
  name: 'advance',
  about: {
    en: 'Set the clock forward and do what falls due; Ctrl-C cancels it at a consistent moment',
    fr: 'Avancer l’horloge et faire ce qui échoit; Ctrl-C l’annule à un moment cohérent',
  },
  flags: ADVANCE_FLAGS,
  examples: [
    '--by P1M --admin-token my-own-admin-token',
    '--to 2027-03-02T14:00:00Z --workspace team-a',
  ],
  run: async ({ flags }, console) => {
    const { advanceClock } = await import('../clock-command.ts')
    return await advanceClock(flags, console)
  },
})

export const clock: Group = {
  name: 'clock',
  about: {
    en: 'See or set the clock of a workspace of a running sandbox',
    fr: 'Voir ou régler l’horloge d’un espace de travail d’un bac à sable en marche',
  },
  commands: [advance, show],
}
