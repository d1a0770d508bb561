import type { Finding } from '../../../kernel/problem.ts'
import { blockFor } from '../resolve.ts'
import { REJECT_REASONS } from '../sources.ts'
import { linesRule } from './rule.ts'

export const SIMA_SUBJECT_FINDING = {
  code: 'sima-subject-missing',
  detail: {
    en: 'SIMA measure {regime} is in force for these goods of {origin}, but the subject flag is missing.',
    fr: 'La mesure de la LMSI {regime} est en vigueur pour ces marchandises de {origin}, mais l’indicateur d’assujettissement manque.',
  },
  remedy: {
    en: 'Add a duty block with regime {regime} and subject "subject", "undertaking" or "not-subject".',
    fr: 'Ajoutez un bloc de droits de régime {regime} et « subject », « undertaking » ou « not-subject ».',
  },
  source: REJECT_REASONS,
} as const satisfies Finding

export const requireSimaSubject = linesRule(SIMA_SUBJECT_FINDING, (line, { sima }) =>
  sima
    .filter(({ regime }) => blockFor(line, regime)?.subject === undefined)
    .map(({ regime }) => ({ pointer: 'duties', params: { regime, origin: line.origin } })),
)
