import type { Language } from '../../sandbox/server/command-line/index.ts'
import type { Entry, Wording } from './vocabulary.ts'

const HEADING = {
  en: `Sentences of feature files, with an example each. A step begins with Given, When, Then or And; in a
file that begins with "# language: fr", with Soit, Quand, Alors or Et.
`,
  fr: `Phrases des fichiers de scénarios, avec un exemple de chacune. Une étape commence par Given, When, Then
ou And; dans un fichier qui commence par « # language: fr », par Soit, Quand, Alors ou Et.
`,
}

/** For a person; the sentences of their language first. */
export function printed(entries: readonly Entry[], language: Language): string {
  const texts = entries.map(({ en, fr }) => {
    const [first, second] = language === 'fr' ? [fr, en] : [en, fr]
    return `${textOf(first)}\n${textOf(second)}`
  })
  return [HEADING[language], ...texts].join('\n')
}

/** Those in which every one of the words stands somewhere, without regard to case. */
export function withWords(entries: readonly Entry[], words: readonly string[]): readonly Entry[] {
  return entries.filter(({ en, fr }) => {
    const text = [en, fr].flatMap(({ sentence, example }) => [sentence, example]).join('\n')
    return words.every((word) => text.toLowerCase().includes(word.toLowerCase()))
  })
}

function textOf({ sentence, example, table = [] }: Wording): string {
  return [sentence, `    ${example}`, ...rowsOf(table)].map((line) => `${line}\n`).join('')
}

function rowsOf(table: readonly (readonly string[])[]): readonly string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  return table.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0))
    return `      | ${cells.join(' | ')} |`
  })
}
