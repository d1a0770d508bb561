import type { Authority, Source } from '../../kernel/source.ts'
import type { Bilingual } from '../../kernel/problem.ts'
import { FRENCH_NOTES } from './french-notes.ts'
import { FRENCH_TITLES } from './french-titles.ts'
import { colonIn, type Language } from './in-language.ts'

/** What grades are called. */
export const GRADES: Readonly<Record<Authority, Bilingual>> = {
  law: { en: 'law', fr: 'loi' },
  notice: { en: 'notice', fr: 'avis' },
  guide: { en: 'guide', fr: 'guide' },
  reported: { en: 'reported', fr: 'rapporté' },
  assumed: { en: 'assumed', fr: 'supposé' },
}

/** A source as a reader is told it: grade, title, place, and what it says or leaves open. */
export function citationIn(source: Source, language: Language): string {
  const { id, section, authority } = source
  const title = [
    titleIn(source, language),
    ...(section === undefined ? [] : [sectionIn(section, language)]),
  ]
  const note = noteIn(source, language)
  const said = note === undefined ? '' : ` — ${note}`
  return `${GRADES[authority][language]}${colonIn(language)} ${title.join(', ')} [${id}]${said}`
}

/** What the instrument is called. */
export function titleIn({ instrument, instrumentFr }: Source, language: Language): string {
  if (language === 'en') return instrument
  return instrumentFr ?? FRENCH_TITLES[instrument] ?? instrument
}

function noteIn({ id, note }: Source, language: Language): string | undefined {
  return language === 'en' ? note : FRENCH_NOTES[id]
}

/** The words of which the sections of sources are made. */
const SECTION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bduty on vaping products\b/g, 'droit sur les produits de vapotage'],
  [/"duty-paid value"/g, '« valeur à l’acquitté »'],
  [/\bedition\b/g, 'édition'],
  [/\btariff item\b/g, 'numéro tarifaire'],
  [/\bSchedule\b/g, 'annexe'],
  [/\bPart\b/g, 'partie'],
  [/\bParts\b/g, 'parties'],
  [/\bfields?\b/g, 'champs'],
  [/\bss?\. /g, 'art. '],
  [/ and /g, ' et '],
  [/ to /g, ' à '],
]

/** A bare number is that of a section, but for the four digits of a tariff code. */
function sectionIn(section: string, language: Language): string {
  const cited = /^\d(?!\d{3}$)/.test(section) ? `s. ${section}` : section
  if (language === 'en') return cited
  return SECTION_WORDS.reduce((text, [words, french]) => text.replaceAll(words, french), cited)
}
