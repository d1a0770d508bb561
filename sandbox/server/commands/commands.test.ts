import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import type { Command } from '../command-line/command.ts'
import { isValueFlag } from '../command-line/flag.ts'
import { exampleOf } from '../command-line/help-texts.ts'
import { exitCodes, flagTable } from '../command-line/testing/flag-table.ts'
import { ces, flagsOf, LINE } from '../command-line/testing/said.ts'
import { walk, type Walked } from '../command-line/testing/walk.ts'
import { CES } from './index.ts'

const COMMANDS = walk().map((walked): [string, Walked] => [walked.path.join(' '), walked])
const LANGUAGES = ['en', 'fr'] as const

/** What stands where no flag of the command does: its arguments, as their examples write them. */
function operandsOf({ operands = [] }: Command): readonly string[] {
  return operands.filter(({ optional }) => optional !== true).map(({ example }) => example)
}

/** Broken lines put together. */
function unbroken(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

describe.each(COMMANDS)('ces %s', (_, { path, command }) => {
  const flags = Object.entries(command.flags)

  test.each(LANGUAGES)('shows every flag with all that its table says, in %s', async (language) => {
    const { code, out, err } = await ces([...path, '--help'], { CES_LANG: language })
    expect([code, err]).toEqual([0, ''])
    const shown = unbroken(out)
    expect(shown).toContain(unbroken(command.about[language]))
    for (const [name, flag] of flags) {
      expect(out).toMatch(new RegExp(`^ +--${name}\\b`, 'm'))
      expect(shown).toContain(flag.about[language])
      if (!isValueFlag(flag)) continue
      expect(shown).toContain(exampleOf(name, flag))
      if (flag.variable !== undefined) expect(shown).toContain(`; ${flag.variable}`.slice(2))
      if (flag.default !== undefined) {
        expect(shown).toContain(`${{ en: 'default', fr: 'par défaut' }[language]} ${flag.default}`)
      }
    }
    for (const { name } of command.variables ?? []) expect(shown).toContain(name)
    for (const example of command.examples) {
      expect(out).toContain(`ces ${path.join(' ')} ${example}`.trimEnd())
    }
  })

  test('speaks two languages', () => {
    const texts = [command, ...Object.values(command.flags), ...(command.operands ?? [])]
    for (const { about } of texts) expect(about.fr).not.toBe(about.en)
  })

  test.each(flags)('takes --%s', (name, flag) => {
    const operands = operandsOf(command)
    if (!isValueFlag(flag)) {
      expect(flagsOf([...path, ...operands, `--${name}`])).toMatchObject({ [name]: true })
      expect(flagsOf([...path, ...operands])).toMatchObject({ [name]: false })
      return
    }
    const value = flag.many === true ? [flag.example] : flag.example
    const written = [...path, ...operands, `--${name}`, flag.example]
    expect(flagsOf(written)).toMatchObject({ [name]: value })
    if (flag.variable === undefined) return
    const environment = { [flag.variable]: flag.example }
    expect(flagsOf([...path, ...operands], environment)).toMatchObject({ [name]: value })
  })

  test.each(flags)('refuses --%s when it is mistyped, and names it', async (name) => {
    const mistyped = `--${name.slice(0, -1)}${name.endsWith('q') ? 'x' : 'q'}`
    const { code, out, err } = await ces([...path, ...operandsOf(command), mistyped])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^ces: there is no flag ${mistyped}; did you mean .*--\\w`))
    expect(err.trimEnd()).not.toContain('\n')
  })

  const takesMany = command.operands?.some(({ many }) => many) === true

  test.skipIf(takesMany)('refuses an argument too many', async () => {
    const { code, out, err } = await ces([...path, ...operandsOf(command), 'stray'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      `ces: the argument "stray" is one too many (see ces ${path.join(' ')} --help)\n`,
    )
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  const environment = { CES_LANG: language }

  test('ces --help names every command', async () => {
    const { code, out } = await ces(['--help'], environment)
    expect(code).toBe(0)
    for (const { name, about } of CES.commands) {
      expect(unbroken(out)).toContain(`${name} ${about[language]}`)
    }
  })

  test.each([[[]], [['clock']], [['tariff']]])(
    'what is no whole command shows its help: %j',
    async (args) => {
      const { code, out, err } = await ces(args, environment)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(['ces', ...args].join(' '))
    },
  )
})

test('ces --version says the version alone', async () => {
  expect(await ces(['--version'])).toEqual({ code: 0, out: `${LINE.version}\n`, err: '' })
})

test('a command of nearly the name is named', async () => {
  expect(await ces(['strat'])).toEqual({
    code: 2,
    out: '',
    err: 'ces: there is no command "strat"; did you mean start? (see ces --help)\n',
  })
})

test('the README has every flag and exit code as the tables do', () => {
  const readme = readFileSync('README.md', 'utf8')
  const rows = flagTable().split('\n')
  expect(rows.filter((row) => !readme.includes(row))).toEqual([])
  const written = readme.match(/^\| `--\S.*$/gm)
  expect(written?.filter((row) => !rows.includes(row))).toEqual([])
  expect(unbroken(readme)).toContain(exitCodes())
})
