import { command } from '../command-line/index.ts'
import { JSON_RESULT } from './common-flags.ts'

export const sources = command({
  name: 'sources',
  about: {
    en: 'Print every rule and rate with its source and how far to trust it',
    fr: 'Afficher chaque règle et taux avec sa source et la confiance qu’elle mérite',
  },
  flags: { json: JSON_RESULT },
  examples: ['', '--json'],
  run: async ({ flags }, console) => {
    const { printSources } = await import('../print-sources.ts')
    return printSources(flags.json, console)
  },
})
