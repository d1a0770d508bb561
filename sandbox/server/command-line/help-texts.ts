import { say, type Bilingual } from '../../kernel/problem.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { isValueFlag, type Flag, type Operand, type ValueFlag, type Variable } from './flag.ts'
import type { Language } from './language.ts'

/** The words around what the tables of the commands say. */
export const WORDS = {
  usage: { en: 'Usage:', fr: 'Emploi :' },
  arguments: { en: 'Arguments:', fr: 'Arguments :' },
  flags: { en: 'Flags:', fr: 'Options :' },
  commands: { en: 'Commands:', fr: 'Commandes :' },
  examples: { en: 'Examples:', fr: 'Exemples :' },
  variables: { en: 'Environment:', fr: 'Environnement :' },
  exits: { en: 'Exit codes:', fr: 'Codes de fin :' },
  flagPlace: { en: '[flags]', fr: '[options]' },
  commandPlace: { en: '<command>', fr: '<commande>' },
  commandName: { en: 'command', fr: 'commande' },
  help: { en: 'Show this help', fr: 'Montrer cette aide' },
  helpOf: { en: 'Show the help of a command', fr: 'Montrer l’aide d’une commande' },
  version: { en: 'Show the version', fr: 'Montrer la version' },
} as const satisfies Readonly<Record<string, Bilingual>>

const LANGUAGE: Variable = {
  name: 'CES_LANG',
  about: {
    en: 'Language of what is said here, en or fr; unset: that of LC_ALL, LC_MESSAGES or LANG',
    fr: 'Langue de ce qui est dit ici, en ou fr; sinon celle de LC_ALL, LC_MESSAGES ou LANG',
  },
  example: 'fr',
}

/** `--port 4000` as one would write it. */
export function exampleOf(name: string, flag: ValueFlag): string {
  const value = /^[\w.,:/@+-]+$/.test(flag.example) ? flag.example : `'${flag.example}'`
  return `--${name} ${value}`
}

/** What a flag is for, and all that its table says of it. */
export function flagText(name: string, flag: Flag, language: Language): string {
  const about = flag.about[language]
  if (!isValueFlag(flag)) return about
  const facts = [
    flag.allowed?.says[language],
    flag.default !== undefined && say(language, DEFAULT, { value: flag.default }),
    flag.variable,
    flag.many && say(language, MANY),
    say(language, EXAMPLE, { example: exampleOf(name, flag) }),
  ]
  return `${about} (${facts.filter((fact) => typeof fact === 'string').join('; ')})`
}

const DEFAULT = { en: 'default {value}', fr: 'par défaut {value}' }
const MANY = { en: 'may be repeated', fr: 'peut être répétée' }
const EXAMPLE = { en: 'e.g. {example}', fr: 'p. ex. {example}' }

export function operandText({ about, example }: Operand, language: Language): string {
  return `${about[language]} (${say(language, EXAMPLE, { example })})`
}

export function operandTerm({ name, optional, many }: Operand, language: Language): string {
  const inner = many === true ? `${name[language]}...` : name[language]
  return optional === true ? `[${inner}]` : `<${inner}>`
}

/** What follows the flags: variables without a flag, examples, exit codes. */
export function closingRows(
  variables: readonly Variable[],
  examples: readonly string[],
): readonly { readonly title: Bilingual; readonly rows: readonly Row[] }[] {
  const told = [...variables, LANGUAGE].map(({ name, about, example }) => ({
    term: name,
    about: withExample(about, `${name}=${example}`),
  }))
  const codes = EXIT_CODES.map(({ code, about }) => ({ term: String(code), about }))
  const shown = examples.map((term) => ({ term, about: NOTHING }))
  return [
    { title: WORDS.variables, rows: told },
    { title: WORDS.exits, rows: codes },
    { title: WORDS.examples, rows: shown },
  ].filter(({ rows }) => rows.length > 0)
}

export interface Row {
  readonly term: string
  readonly about: Bilingual
}

const NOTHING = { en: '', fr: '' }

function withExample(about: Bilingual, example: string): Bilingual {
  const told = (language: Language) => `${about[language]} (${say(language, EXAMPLE, { example })})`
  return { en: told('en'), fr: told('fr') }
}
