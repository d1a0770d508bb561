import type { Finding } from '../../../kernel/problem.ts'
import { blockFor } from '../resolve.ts'
import { SURTAX_SUBJECT } from '../sources.ts'
import { linesRule } from './rule.ts'

export const SURTAX_SUBJECT_FINDING = {
  code: 'surtax-subject-missing',
  detail: {
    en: 'Surtax {regime} names these goods of {origin}, but the line does not say whether they are subject to it.',
    fr: 'La surtaxe {regime} vise ces marchandises de {origin}, mais la ligne ne dit pas si elles y sont assujetties.',
  },
  remedy: {
    en: 'Add a duty block of type {type} with regime {regime} and subject "subject" or "not-subject".',
    fr: 'Ajoutez un bloc de droits de type {type}, régime {regime}, et « subject » ou « not-subject ».',
  },
  source: SURTAX_SUBJECT,
} as const satisfies Finding

export const requireSurtaxSubject = linesRule(SURTAX_SUBJECT_FINDING, (line, { surtaxes }) =>
  surtaxes
    .filter(({ regime }) => blockFor(line, regime)?.subject === undefined)
    .map(({ regime, type }) => ({
      pointer: 'duties',
      params: { regime, type, origin: line.origin },
    })),
)
