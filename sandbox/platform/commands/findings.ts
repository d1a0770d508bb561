import type { Finding } from '../../kernel/problem.ts'
import { formats } from './formats.ts'
import { shapeFinding as finding } from './shape-finding.ts'

export const MISSING = finding(
  'field-missing',
  { en: 'This field is required.', fr: 'Ce champ est obligatoire.' },
  { en: 'Add it. {expected}', fr: 'Ajoutez-le. {expected}' },
)
export const UNKNOWN = finding(
  'field-unknown',
  { en: 'No such field exists here.', fr: 'Aucun champ de ce nom n’existe ici.' },
  { en: 'Remove it or check its spelling.', fr: 'Retirez-le ou vérifiez son orthographe.' },
)
export const INVALID = finding(
  'field-invalid',
  {
    en: 'The value {given} has not the expected form.',
    fr: 'La valeur {given} n’a pas la forme attendue.',
  },
  { en: 'Expected: {expected}', fr: 'Attendu : {expected}' },
)
export const TOO_MANY = finding(
  'too-many-entries',
  {
    en: 'There are {count} where {most} is the most.',
    fr: 'Il y en a {count}; {most} est le maximum.',
  },
  { en: 'Send at most {most}.', fr: 'Envoyez-en au plus {most}.' },
)
export const NOT_QUOTED = finding(
  'number-not-quoted',
  {
    en: '{given} is a number, and this field is a text: a number would lose its zeros.',
    fr: '{given} est un nombre, et ce champ est un texte : un nombre perdrait ses zéros.',
  },
  { en: 'Quote it: {right}.', fr: 'Mettez-le entre guillemets : {right}.' },
)
export const NOT_CAPITALS = finding(
  'capitals-needed',
  {
    en: '{given} is written with small letters or spaces.',
    fr: '{given} est écrit avec des minuscules ou des espaces.',
  },
  { en: 'Write {right}.', fr: 'Écrivez {right}.' },
)
export const CHECK_DIGIT_WRONG = finding(
  'check-digit-wrong',
  {
    en: '{given} has the form that is expected, but its ninth digit is not the check digit of the eight before it.',
    fr: '{given} a la forme attendue, mais son neuvième chiffre n’est pas la clé des huit qui le précèdent.',
  },
  {
    en: 'See which digit was mistyped; if the first eight are right, the number begins with {right}.',
    fr: 'Cherchez le chiffre mal saisi; si les huit premiers sont justes, le numéro commence par {right}.',
  },
)
export const REPEATED = finding(
  'parameter-repeated',
  {
    en: 'This parameter was sent more than once.',
    fr: 'Ce paramètre a été envoyé plus d’une fois.',
  },
  { en: 'Send it once.', fr: 'Envoyez-le une seule fois.' },
)

/** All findings that the shape of a request can give, for the catalogue. */
export const shapeFindings: readonly Finding[] = [
  MISSING,
  UNKNOWN,
  INVALID,
  TOO_MANY,
  NOT_QUOTED,
  NOT_CAPITALS,
  CHECK_DIGIT_WRONG,
  REPEATED,
  ...formats,
]
