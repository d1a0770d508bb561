import type { BaseIssue } from 'valibot'
import type { Bilingual, Finding } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'

/** The shape of requests is this sandbox's own: the schemas of CARM's API are not public. */
export const WIRE_SHAPE = {
  id: 'wire-shape',
  instrument: 'API reference of this sandbox (/docs)',
  authority: 'assumed',
  note: 'CARM’s own API documents were not at hand; field names follow form B3-3 and the CAD.',
} as const satisfies Source

function finding(code: string, detail: Bilingual, remedy: Bilingual): Finding {
  return { code, detail, remedy, source: WIRE_SHAPE }
}

const MISSING = finding(
  'field-missing',
  { en: 'This field is required.', fr: 'Ce champ est obligatoire.' },
  { en: 'Add it; expected: {expected}.', fr: 'Ajoutez-le; attendu : {expected}.' },
)
const UNKNOWN = finding(
  'field-unknown',
  { en: 'No such field exists here.', fr: 'Aucun champ de ce nom n’existe ici.' },
  { en: 'Remove it or check its spelling.', fr: 'Retirez-le ou vérifiez son orthographe.' },
)
export const INVALID = finding(
  'field-invalid',
  { en: 'The value has not the expected form.', fr: 'La valeur n’a pas la forme attendue.' },
  { en: 'Expected: {expected}.', fr: 'Attendu : {expected}.' },
)
export const REPEATED = finding(
  'parameter-repeated',
  {
    en: 'This parameter was sent more than once.',
    fr: 'Ce paramètre a été envoyé plus d’une fois.',
  },
  { en: 'Send it once.', fr: 'Envoyez-le une seule fois.' },
)

const FORMATS: ReadonlyMap<string, Finding> = new Map(
  [
    finding(
      'business-number-invalid',
      {
        en: 'This is not a business number (BN9).',
        fr: 'Ce n’est pas un numéro d’entreprise (NE9).',
      },
      {
        en: 'Nine digits of which the last is a Luhn check digit, such as 800000010.',
        fr: 'Neuf chiffres dont le dernier est une clé de Luhn, par exemple 800000010.',
      },
    ),
    finding(
      'gst-registration-invalid',
      {
        en: 'This is not a GST registration number.',
        fr: 'Ce n’est pas un numéro d’inscription à la TPS.',
      },
      {
        en: 'A business number, RT and four digits, such as 888316171RT0001.',
        fr: 'Un numéro d’entreprise, RT et quatre chiffres, par exemple 888316171RT0001.',
      },
    ),
    finding(
      'program-account-invalid',
      {
        en: 'This is not a program account number (BN15).',
        fr: 'Ce n’est pas un numéro de compte de programme (NE15).',
      },
      {
        en: 'A business number, RM, and four digits from 0001, such as 800000010RM0001.',
        fr: 'Un numéro d’entreprise, RM et quatre chiffres à partir de 0001, par exemple 800000010RM0001.',
      },
    ),
    finding(
      'transaction-number-invalid',
      { en: 'This is not a transaction number.', fr: 'Ce n’est pas un numéro de transaction.' },
      {
        en: 'Fourteen digits: account security number (5), sequence (8), check digit (1).',
        fr: 'Quatorze chiffres : numéro de garantie du compte (5), séquence (8), clé (1).',
      },
    ),
    finding(
      'amount-invalid',
      { en: 'This is not an amount.', fr: 'Ce n’est pas un montant.' },
      {
        en: 'A text with at most two decimals and no sign, such as "1250.00".',
        fr: 'Un texte d’au plus deux décimales et sans signe, par exemple « 1250.00 ».',
      },
    ),
    finding(
      'quantity-invalid',
      { en: 'This is not a quantity.', fr: 'Ce n’est pas une quantité.' },
      {
        en: 'A text with at most six decimals and no sign, such as "12.5".',
        fr: 'Un texte d’au plus six décimales et sans signe, par exemple « 12.5 ».',
      },
    ),
    finding(
      'rate-invalid',
      { en: 'This is not a rate.', fr: 'Ce n’est pas un taux.' },
      {
        en: 'A text with at most ten decimals and no sign, such as "1.3725".',
        fr: 'Un texte d’au plus dix décimales et sans signe, par exemple « 1.3725 ».',
      },
    ),
    finding(
      'date-invalid',
      { en: 'This is not an existing day.', fr: 'Ce jour n’existe pas.' },
      { en: 'YYYY-MM-DD, such as 2026-02-27.', fr: 'AAAA-MM-JJ, par exemple 2026-02-27.' },
    ),
    finding(
      'instant-invalid',
      { en: 'This is not an instant.', fr: 'Ce n’est pas un instant.' },
      {
        en: 'ISO 8601 with an offset, such as 2026-02-27T19:00:00-05:00.',
        fr: 'ISO 8601 avec un décalage, par exemple 2026-02-27T19:00:00-05:00.',
      },
    ),
    finding(
      'cargo-control-number-invalid',
      {
        en: 'This is not a cargo control number.',
        fr: 'Ce n’est pas un numéro de contrôle du fret.',
      },
      {
        en: 'The four-character carrier code and 1 to 21 capital letters, digits or hyphens.',
        fr: 'Le code de transporteur de quatre caractères et de 1 à 21 majuscules, chiffres ou traits d’union.',
      },
    ),
    finding(
      'office-code-invalid',
      { en: 'This is not an office code.', fr: 'Ce n’est pas un code de bureau.' },
      { en: 'Three digits, such as 453.', fr: 'Trois chiffres, par exemple 453.' },
    ),
    finding(
      'carrier-code-invalid',
      { en: 'This is not a carrier code.', fr: 'Ce n’est pas un code de transporteur.' },
      { en: 'Four capital letters or digits.', fr: 'Quatre majuscules ou chiffres.' },
    ),
    finding(
      'classification-invalid',
      { en: 'This is not a classification number.', fr: 'Ce n’est pas un numéro de classement.' },
      {
        en: 'Ten digits, printed 6109.10.00.11 or 6109100011.',
        fr: 'Dix chiffres, écrits 6109.10.00.11 ou 6109100011.',
      },
    ),
  ].map((format) => [format.code, format]),
)

/** All findings that the shape of a request can give, for the catalogue. */
export const shapeFindings: readonly Finding[] = [
  MISSING,
  UNKNOWN,
  INVALID,
  REPEATED,
  ...FORMATS.values(),
]

/** A schema names the finding of its format as its message; the library's own messages are not shown. */
export function findingFor(issue: BaseIssue<unknown>): Finding {
  const format = FORMATS.get(issue.message)
  if (format !== undefined) return format
  if (issue.expected === 'never') return UNKNOWN
  return issue.received === 'undefined' ? MISSING : INVALID
}
