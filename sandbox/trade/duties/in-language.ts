import type { Bilingual } from '../../kernel/problem.ts'

export type Language = keyof Bilingual

const NO_BREAK = '\u00A0'

/**
 * Numbers, percentages, dollars and formulas as a reader writes them: `1234.56 CAD × 5.5%` is
 * `1 234,56 $ × 5,5 %` in French.
 */
export function numbersIn(text: string, language: Language): string {
  if (language === 'en') return text
  return text
    .replaceAll(', ', `${NO_BREAK}; `)
    .replaceAll(/\d+(?:\.\d+)?/g, frenchNumber)
    .replaceAll('%', `${NO_BREAK}%`)
    .replaceAll(/ ?\bCAD\b/g, (dollars) => (dollars.startsWith(' ') ? `${NO_BREAK}$` : '$'))
}

/** Groups of three digits, and a comma before the decimals. */
function frenchNumber(number: string): string {
  const [whole = '', decimals] = number.split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, NO_BREAK)
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

const MONTHS = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
} as const satisfies Bilingual

/** `2026-03-01` is `1 March 2026`, in French `1er mars 2026`. */
export function dayIn(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = MONTHS[language].split(' ')[Number(month) - 1] ?? month
  const first = language === 'fr' && date === '01' ? 'er' : ''
  return `${String(Number(date))}${first} ${name} ${year}`
}

/** French has a space before the colon. */
export function colonIn(language: Language): string {
  return language === 'fr' ? `${NO_BREAK}:` : ':'
}
