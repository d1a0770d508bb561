import type { Finding } from '../../kernel/problem.ts'
import { shapeFinding as finding } from './shape-finding.ts'

/** What is wrong with a text of a known form, by the code that its schema names. */
const FORMATS: ReadonlyMap<string, Finding> = new Map(
  [
    finding(
      'business-number-invalid',
      {
        en: '{given} is not a business number (BN9).',
        fr: '{given} n’est pas un numéro d’entreprise (NE9).',
      },
      {
        en: 'Nine digits of which the last is a Luhn check digit, such as 800000010.',
        fr: 'Neuf chiffres dont le dernier est une clé de Luhn, par exemple 800000010.',
      },
    ),
    finding(
      'gst-registration-invalid',
      {
        en: '{given} is not a GST registration number.',
        fr: '{given} n’est pas un numéro d’inscription à la TPS.',
      },
      {
        en: 'A business number, RT and four digits, such as 888316171RT0001.',
        fr: 'Un numéro d’entreprise, RT et quatre chiffres, par exemple 888316171RT0001.',
      },
    ),
    finding(
      'program-account-invalid',
      {
        en: '{given} is not a program account number (BN15).',
        fr: '{given} n’est pas un numéro de compte de programme (NE15).',
      },
      {
        en: 'A business number, RM, and four digits from 0001, such as 800000010RM0001.',
        fr: 'Un numéro d’entreprise, RM et quatre chiffres à partir de 0001, par exemple 800000010RM0001.',
      },
    ),
    finding(
      'transaction-number-invalid',
      {
        en: '{given} is not a transaction number.',
        fr: '{given} n’est pas un numéro de transaction.',
      },
      {
        en: 'Fourteen digits: account security number (5), sequence (8), check digit (1).',
        fr: 'Quatorze chiffres : numéro de garantie du compte (5), séquence (8), clé (1).',
      },
    ),
    finding(
      'amount-invalid',
      { en: '{given} is not an amount.', fr: '{given} n’est pas un montant.' },
      {
        en: 'A text with at most two decimals and no sign, such as "1250.00".',
        fr: 'Un texte d’au plus deux décimales et sans signe, par exemple « 1250.00 ».',
      },
    ),
    finding(
      'quantity-invalid',
      { en: '{given} is not a quantity.', fr: '{given} n’est pas une quantité.' },
      {
        en: 'A text with at most six decimals and no sign, such as "12.5".',
        fr: 'Un texte d’au plus six décimales et sans signe, par exemple « 12.5 ».',
      },
    ),
    finding(
      'rate-invalid',
      { en: '{given} is not a rate.', fr: '{given} n’est pas un taux.' },
      {
        en: 'A text with at most ten decimals and no sign, such as "1.3725".',
        fr: 'Un texte d’au plus dix décimales et sans signe, par exemple « 1.3725 ».',
      },
    ),
    finding(
      'date-invalid',
      { en: '{given} is not an existing day.', fr: '{given} n’est pas un jour qui existe.' },
      { en: 'YYYY-MM-DD, such as 2026-02-27.', fr: 'AAAA-MM-JJ, par exemple 2026-02-27.' },
    ),
    finding(
      'instant-invalid',
      { en: '{given} is not an instant.', fr: '{given} n’est pas un instant.' },
      {
        en: 'ISO 8601 with an offset, such as 2026-02-27T19:00:00-05:00.',
        fr: 'ISO 8601 avec un décalage, par exemple 2026-02-27T19:00:00-05:00.',
      },
    ),
    finding(
      'cargo-control-number-invalid',
      {
        en: '{given} is not a cargo control number.',
        fr: '{given} n’est pas un numéro de contrôle du fret.',
      },
      {
        en: 'The four-character carrier code and 1 to 21 capital letters, digits or hyphens.',
        fr: 'Le code de transporteur de quatre caractères et de 1 à 21 majuscules, chiffres ou traits d’union.',
      },
    ),
    finding(
      'office-code-invalid',
      { en: '{given} is not an office code.', fr: '{given} n’est pas un code de bureau.' },
      { en: 'Three digits, such as 453.', fr: 'Trois chiffres, par exemple 453.' },
    ),
    finding(
      'carrier-code-invalid',
      { en: '{given} is not a carrier code.', fr: '{given} n’est pas un code de transporteur.' },
      { en: 'Four capital letters or digits.', fr: 'Quatre majuscules ou chiffres.' },
    ),
    finding(
      'classification-invalid',
      {
        en: '{given} is not a classification number.',
        fr: '{given} n’est pas un numéro de classement.',
      },
      {
        en: 'Ten digits, printed 6109.10.00.11 or 6109100011.',
        fr: 'Dix chiffres, écrits 6109.10.00.11 ou 6109100011.',
      },
    ),
    finding(
      'limit-invalid',
      {
        en: '{given} is not a number of items that a page can have.',
        fr: '{given} n’est pas un nombre d’éléments que peut compter une page.',
      },
      {
        en: 'A whole number from 1 to 200, such as 50; "next" leads to the page after.',
        fr: 'Un nombre entier de 1 à 200, par exemple 50; « next » mène à la page suivante.',
      },
    ),
  ].map((format) => [format.code, format]),
)

export const formats: readonly Finding[] = [...FORMATS.values()]

/** @param code of the finding */
export function formatOf(code: string): Finding | undefined {
  return FORMATS.get(code)
}
