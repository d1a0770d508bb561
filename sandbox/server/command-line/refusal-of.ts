import type { Command as Parser } from 'commander'
import type { Bilingual } from '../../kernel/problem.ts'
import { Misuse } from './misuse.ts'

/** The library's reasons to refuse what was written, by its codes. */
const REFUSALS: Readonly<Record<string, Bilingual>> = {
  'commander.unknownOption': {
    en: 'there is no flag {word}',
    fr: 'l’option {word} n’existe pas',
  },
  'commander.unknownCommand': {
    en: 'there is no command "{word}"',
    fr: 'la commande « {word} » n’existe pas',
  },
  'commander.excessArguments': {
    en: 'the argument "{word}" is one too many',
    fr: 'l’argument « {word} » est de trop',
  },
  'commander.missingArgument': {
    en: 'the argument <{word}> is missing',
    fr: 'l’argument <{word}> manque',
  },
}

const LACKS_VALUE: Bilingual = { en: '{word} lacks its value', fr: 'la valeur de {word} manque' }

const NEAREST: Bilingual = { en: '; did you mean {nearest}?', fr: '; vouliez-vous dire {nearest}?' }

const SEE_HELP: Bilingual = {
  en: ' (see {path} --help)',
  fr: ' (voir {path} --help)',
}

/**
 * What the library refuses, in our words.
 *
 * @param message names what is refused in single quotes, and what it resembles after "Did you mean"
 */
export function refusalOf(parser: Parser, code: string, message: string): Misuse {
  const quoted = /'(?<word>[^' ]*)/.exec(message)?.groups?.['word'] ?? ''
  const isExcess = code === 'commander.excessArguments'
  const word = isExcess ? (parser.args[parser.registeredArguments.length] ?? '') : quoted
  const text = REFUSALS[code] ?? LACKS_VALUE
  const nearest = text === LACKS_VALUE ? undefined : nearestOf(parser, word, message)
  const parts = [text, ...(nearest === undefined ? [] : [NEAREST]), SEE_HELP]
  const all = {
    en: parts.map(({ en }) => en).join(''),
    fr: parts.map(({ fr }) => fr).join(''),
  }
  return new Misuse(all, { word, nearest: nearest ?? '', path: pathOf(parser) })
}

export function lacksValue(name: string): Misuse {
  return new Misuse(LACKS_VALUE, { word: `--${name}` })
}

/** A flag without its dashes, or with one, is as near as can be. */
function nearestOf(parser: Parser, word: string, message: string): string | undefined {
  const flag = `--${word.replace(/^-+/, '')}`
  if (parser.options.some(({ long }) => long === flag)) return flag
  return /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]
}

/** `ces clock advance` */
export function pathOf(parser: Parser): string {
  return [...(parser.parent === null ? [] : [pathOf(parser.parent)]), parser.name()].join(' ')
}
