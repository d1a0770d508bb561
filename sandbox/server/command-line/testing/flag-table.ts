import { EXIT_CODES } from '../exit-codes.ts'
import { isValueFlag, type Flag } from '../flag.ts'
import { walk } from './walk.ts'

interface Row {
  readonly name: string
  readonly flag: Flag
  readonly commands: string[]
}

/** All flags as the README has them: one row for a flag, whichever commands have it. */
export function flagTable(): string {
  const rows = new Map<string, Row>()
  for (const { path, command } of walk()) {
    for (const [name, flag] of Object.entries(command.flags)) {
      const key = `${name} ${JSON.stringify(flag)}`
      const row = rows.get(key) ?? { name, flag, commands: [] }
      row.commands.push(path.join(' '))
      rows.set(key, row)
    }
  }
  const lines = [...rows.values()].map(rowText)
  return ['| flag | default | variable | for | of |', '|---|---|---|---|---|', ...lines].join('\n')
}

function rowText({ name, flag, commands }: Row): string {
  const value = isValueFlag(flag)
    ? { term: ` <${flag.value.en}>`, usual: flag.default, variable: flag.variable }
    : { term: '', usual: undefined, variable: undefined }
  const of = commands.length === walk().length ? 'all' : commands.join(', ')
  const cells = [code(`--${name}${value.term}`), code(value.usual), code(value.variable)]
  return `| ${[...cells, flag.about.en, of].join(' | ')} |`
}

function code(text: string | undefined): string {
  return text === undefined ? '' : `\`${text}\``
}

/** `0 done; 1 …` */
export function exitCodes(): string {
  return EXIT_CODES.map(({ code: number, about }) => `${String(number)} ${about.en}`).join('; ')
}
