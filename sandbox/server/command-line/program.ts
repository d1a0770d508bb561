import { Argument, Command as Parser, Option } from 'commander'
import { isGroup, type Command, type Entry, type Group } from './command.ts'
import type { Console } from './console.ts'
import { isValueFlag, type Flag, type Variable } from './flag.ts'
import { closingRows, flagText, operandTerm, operandText, WORDS } from './help-texts.ts'
import type { Language } from './language.ts'
import { lacksValue, pathOf, refusalOf } from './refusal-of.ts'

/** What the parser made of what was written. */
export interface Chosen {
  readonly command: Command
  readonly given: ReadonlyMap<string, readonly string[]>
  readonly operands: readonly string[]
}

interface Making {
  readonly console: Console
  readonly version: string
  readonly onChosen: (chosen: Chosen) => void
}

const WIDEST = 100

/** The whole command line as the library's parser, made from the table of commands. */
export function programOf(root: Group, making: Making): Parser {
  const { language } = making.console
  const program = groupParser(new CommandParser(root.name, making.console), root, making)
  return program.version(making.version, '-V, --version', WORDS.version[language])
}

/** The library's, whose own texts are English: it refuses in ours. */
class CommandParser extends Parser {
  readonly #console: Console

  constructor(name: string, console: Console) {
    super(name)
    this.#console = console
    const { language, out, err } = console
    const width = (columns = 80) => Math.min(columns, WIDEST)
    this.exitOverride()
      .allowExcessArguments(false)
      .addHelpOption(helpOption(language))
      .optionsGroup(WORDS.flags[language])
      .commandsGroup(WORDS.commands[language])
      .configureHelp({
        styleTitle: (title) => TITLES[title]?.[language] ?? title,
        subcommandTerm: (command) => command.name(),
      })
      .configureOutput({
        writeOut: (text) => out.write(text),
        writeErr: (text) => err.write(text),
        getOutHelpWidth: () => width(out.columns),
        getErrHelpWidth: () => width(err.columns),
      })
  }

  override createCommand(name = ''): CommandParser {
    return new CommandParser(name, this.#console)
  }

  override error(message: string, { code = '' } = {}): never {
    throw refusalOf(this, code, message)
  }
}

/** With the others, where the library would set it apart. */
function helpOption(language: Language): Option {
  return new Option('-h, --help', WORDS.help[language]).helpGroup(WORDS.flags[language])
}

const TITLES: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  'Usage:': WORDS.usage,
  'Arguments:': WORDS.arguments,
}

function groupParser(parser: Parser, { about, commands }: Group, making: Making): Parser {
  const { language } = making.console
  parser
    .description(about[language])
    .usage(`${WORDS.commandPlace[language]} ${WORDS.flagPlace[language]}`)
    .helpCommand(`help [${WORDS.commandName[language]}]`, WORDS.helpOf[language])
  for (const entry of commands) addEntry(parser.command(entry.name), entry, making)
  addClosing(parser, { variables: [], examples: [] }, making)
  return parser
}

function addEntry(parser: Parser, entry: Entry, making: Making): void {
  if (isGroup(entry)) groupParser(parser, entry, making)
  else commandParser(parser, entry, making)
}

function commandParser(parser: Parser, command: Command, making: Making): void {
  const { language } = making.console
  const { operands = [], flags, variables = [] } = command
  const terms = operands.map((operand) => operandTerm(operand, language))
  const options = Object.entries(flags).map(([name, flag]) => optionOf(name, flag, language))
  parser.description(command.about[language]).usage([WORDS.flagPlace[language], ...terms].join(' '))
  for (const operand of operands) {
    parser.addArgument(new Argument(operandTerm(operand, language), operandText(operand, language)))
  }
  for (const option of options) parser.addOption(option)
  parser.action(() => {
    making.onChosen({ command, given: givenTo(parser, options), operands: parser.args })
  })
  addClosing(parser, { variables, examples: command.examples }, making)
}

function optionOf(name: string, flag: Flag, language: Language): Option {
  const text = flagText(name, flag, language)
  if (!isValueFlag(flag)) return new Option(`--${name}`, text)
  const option = new Option(`--${name} <${flag.value[language]}>`, text)
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    if (value === '' || value.startsWith('--')) throw lacksValue(name)
    return [...(before ?? []), value]
  })
}

interface Closing {
  readonly variables: readonly Variable[]
  readonly examples: readonly string[]
}

/** What the library's help has no place for, set as it sets the rest. */
function addClosing(parser: Parser, { variables, examples }: Closing, making: Making): void {
  const { language } = making.console
  const full = examples.map((example) => `${pathOf(parser)} ${example}`.trimEnd())
  parser.addHelpText('after', () => {
    const helper = parser.createHelp()
    helper.prepareContext({ helpWidth: parser.configureOutput().getOutHelpWidth?.() ?? WIDEST })
    const width = helper.padWidth(parser, helper)
    const closing = closingRows(variables, full)
      .map(({ title, rows }) =>
        [
          title[language],
          ...rows.map(({ term, about }) => helper.formatItem(term, width, about[language], helper)),
        ].join('\n'),
      )
      .join('\n\n')
    return `\n${closing}`
  })
}

/** By the names of the flags; a switch that was given has no value. */
function givenTo(parser: Parser, options: readonly Option[]): Chosen['given'] {
  const given = options.flatMap((option): [string, readonly string[]][] => {
    const value: unknown = parser.getOptionValue(option.attributeName())
    if (value === undefined) return []
    return [[option.name(), Array.isArray(value) ? value.map(String) : []]]
  })
  return new Map(given)
}
