import type { Finding } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'

/** The control surface has no model at the agency. */
export const CONTROL_SURFACE = {
  id: 'control-surface',
  instrument: 'Control surface of this sandbox (/docs)',
  authority: 'assumed',
  note: 'CARM has no such surface; it serves those who test.',
} as const satisfies Source

export const NAME_UNKNOWN = {
  code: 'name-unknown',
  detail: { en: 'Nothing here has that name.', fr: 'Rien ici ne porte ce nom.' },
  remedy: {
    en: 'The nearest known name is "{nearest}"; known: {known}.',
    fr: 'Le nom connu le plus proche est « {nearest} »; connus : {known}.',
  },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const VALUE_UNKNOWN = {
  code: 'value-unknown',
  detail: {
    en: 'The setting does not take this value.',
    fr: 'Le réglage ne prend pas cette valeur.',
  },
  remedy: { en: 'One of: {known}.', fr: 'Au choix : {known}.' },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const DETAIL_MISSING = {
  code: 'fault-detail-missing',
  detail: {
    en: 'A fault of this kind needs the detail "{name}".',
    fr: 'Une défaillance de ce type exige la précision « {name} ».',
  },
  remedy: { en: 'Add it: {en}', fr: 'Ajoutez-la : {fr}' },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const DETAIL_INVALID = {
  code: 'fault-detail-invalid',
  detail: {
    en: 'The detail "{name}" has not the expected form.',
    fr: 'La précision « {name} » n’a pas la forme attendue.',
  },
  remedy: { en: 'Expected: {en}', fr: 'Attendu : {fr}' },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const FAULT_ENDS_FIRST = {
  code: 'fault-ends-before-it-begins',
  detail: {
    en: 'The fault would end before it begins.',
    fr: 'La défaillance prendrait fin avant de commencer.',
  },
  remedy: {
    en: 'Choose "until" later than "from".',
    fr: 'Choisissez « until » postérieur à « from ».',
  },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const DURATION_INVALID = {
  code: 'duration-invalid',
  detail: {
    en: 'This is not a duration forward.',
    fr: 'Ce n’est pas une durée vers l’avant.',
  },
  remedy: { en: 'ISO 8601, such as PT8H, P1D, P6M.', fr: 'ISO 8601, par exemple PT8H, P1D, P6M.' },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const EITHER_TO_OR_BY = {
  code: 'either-to-or-by',
  detail: {
    en: 'Exactly one of "to" and "by" is needed.',
    fr: 'Il faut exactement un de « to » et « by ».',
  },
  remedy: {
    en: 'Send an instant as "to", or a duration as "by".',
    fr: 'Envoyez un instant dans « to », ou une durée dans « by ».',
  },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const ADVANCE_TOO_FAR = {
  code: 'advance-too-far',
  detail: {
    en: 'The clock goes forward by at most {years} years at a time.',
    fr: 'L’horloge avance d’au plus {years} ans à la fois.',
  },
  remedy: { en: 'Advance in several steps.', fr: 'Avancez en plusieurs étapes.' },
  source: CONTROL_SURFACE,
} as const satisfies Finding

export const controlFindings: readonly Finding[] = [
  NAME_UNKNOWN,
  VALUE_UNKNOWN,
  DETAIL_MISSING,
  DETAIL_INVALID,
  FAULT_ENDS_FIRST,
  DURATION_INVALID,
  EITHER_TO_OR_BY,
  ADVANCE_TOO_FAR,
]
