import { say, type Language } from '../command-line/index.ts'
import { counted, type Imported } from './import-tariff.ts'

/** What was read and what was not, every rate text that cannot be read with its row. */
export function reportOf(imported: Imported, language: Language): string {
  const { edition, unread, unreadColumns, isEnglishOnly, keptIn } = imported
  const { name, effectiveOn, items } = edition
  const columns = unreadColumns.join(', ')
  const lines = [
    say(language, KEPT, { name, effectiveOn, count: counted(items.size), keptIn }),
    SERVES[language],
    ...(isEnglishOnly ? [ENGLISH_ONLY[language]] : []),
    ...(columns === '' ? [] : [say(language, COLUMNS, { columns })]),
    say(language, UNREAD, { count: unread.length }),
    ...unread.map(({ number, column, text }) => `  ${number} ${column}: "${text}"`),
  ]
  return `${lines.join('\n')}\n`
}

/** The same for a program. */
export function reportAsJson({ edition, ...rest }: Imported): string {
  const { name, effectiveOn, items } = edition
  const told = { edition: name, effectiveOn, classificationNumbers: items.size, ...rest }
  return `${JSON.stringify(told, null, 2)}\n`
}

const KEPT = {
  en: 'Edition {name}, effective {effectiveOn}: {count} classification numbers, kept in {keptIn}.',
  fr: 'Édition {name}, en vigueur le {effectiveOn} : {count} numéros de classement, dans {keptIn}.',
}
const SERVES = {
  en: 'It serves every workspace from the next start of a sandbox on this folder.',
  fr: 'Elle sert tous les espaces de travail dès le prochain démarrage sur ce dossier.',
}
const ENGLISH_ONLY = {
  en: 'Its words are English alone; --french brings the French ones.',
  fr: 'Ses libellés sont en anglais seulement; --french apporte les libellés français.',
}
const COLUMNS = { en: 'Columns not read: {columns}.', fr: 'Colonnes non lues : {columns}.' }
const UNREAD = {
  en: 'Rates that could not be read: {count}.',
  fr: 'Taux qui n’ont pu être lus : {count}.',
}
