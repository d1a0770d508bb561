import { description } from '../command-line/index.ts'
import { JSON_RESULT } from './common-flags.ts'

/** Of a command whose work is in a process of its own, which reads this again. */
export const STEPS = description({
  name: 'steps',
  about: {
    en: 'List the sentences of feature files for ces rehearse, in both languages, with an example each',
    fr: 'Énumérer les phrases des fichiers de scénarios pour ces rehearse, dans les deux langues, avec un exemple de chacune',
  },
  flags: { json: JSON_RESULT },
  operands: [
    {
      name: { en: 'word', fr: 'mot' },
      about: {
        en: 'Only sentences in which it stands, in either language; of several words, all',
        fr: 'Seulement les phrases où il figure, dans l’une des langues; de plusieurs mots, tous',
      },
      example: 'declaration',
      optional: true,
      many: true,
    },
  ],
  examples: ['', 'declaration submits', '--json'],
})
