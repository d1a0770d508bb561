import { fill, type Bilingual } from '../../kernel/problem.ts'
import { isValueFlag, type Allowed, type Flags, type ValueFlag } from './flag.ts'
import type { Environment } from './language.ts'
import { Misuse } from './told-error.ts'

type Value = string | boolean | readonly string[] | undefined

/**
 * The values of flags: those given, else those of the environment, else the defaults.
 *
 * @throws Misuse that names the flag or the variable, its value, and what it must be
 */
export function readValues(
  flags: Flags,
  given: ReadonlyMap<string, readonly string[]>,
  environment: Environment,
): Readonly<Record<string, Value>> {
  const values = Object.entries(flags).map(([name, flag]): [string, Value] => [
    name,
    isValueFlag(flag)
      ? readValue({ name, flag, given: given.get(name) }, environment)
      : given.has(name),
  ])
  return Object.fromEntries(values)
}

interface Given {
  readonly name: string
  readonly flag: ValueFlag
  readonly given: readonly string[] | undefined
}

function readValue({ name, flag, given }: Given, environment: Environment): Value {
  const { place, told } =
    given === undefined ? inherited(name, flag, environment) : { place: `--${name}`, told: given }
  const texts = flag.many === true ? told.flatMap(listed) : told.slice(-1)
  for (const text of texts) requireAllowed(place, text, flag.allowed)
  return flag.many === true ? texts : texts[0]
}

interface Told {
  /** The flag or the variable, for a refusal. */
  readonly place: string
  readonly told: readonly string[]
}

function inherited(name: string, flag: ValueFlag, environment: Environment): Told {
  const { variable = '', default: usual } = flag
  const set = environment[variable] ?? ''
  if (set !== '') return { place: variable, told: [set] }
  return { place: `--${name}`, told: usual === undefined ? [] : [usual] }
}

/** @throws Misuse */
export function requireAllowed(place: string, text: string, allowed: Allowed | undefined): void {
  if (allowed === undefined || allowed.test(text)) return
  const params = { place, text }
  const { en, fr } = fill(NOT_ALLOWED, params)
  throw new Misuse({ en: `${en} ${allowed.says.en}`, fr: `${fr} ${allowed.says.fr}` })
}

const NOT_ALLOWED: Bilingual = {
  en: '{place} is "{text}"; it must be',
  fr: '{place} est « {text} »; il faut',
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
