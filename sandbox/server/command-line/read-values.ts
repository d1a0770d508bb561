import { fill, type Bilingual } from '../../kernel/problem.ts'
import { isValueFlag, type Allowed, type Flags, type ValueFlag } from './flag.ts'
import type { Environment } from './language.ts'
import { Misuse } from './misuse.ts'

type Value = string | boolean | readonly string[] | undefined

export interface ReadValues {
  readonly values: Readonly<Record<string, Value>>
  /** Names of those that are no defaults. */
  readonly told: ReadonlySet<string>
}

/**
 * The values of flags: those given, else those of the environment, else the defaults.
 *
 * @throws Misuse that names the flag or the variable, its value, and what it must be
 */
export function readValues(
  flags: Flags,
  given: ReadonlyMap<string, readonly string[]>,
  environment: Environment,
): ReadValues {
  const values: Record<string, Value> = {}
  const told = new Set(given.keys())
  for (const [name, flag] of Object.entries(flags)) {
    if (!isValueFlag(flag)) {
      values[name] = given.has(name)
      continue
    }
    const inherited = inheritedText(flag, environment)
    if (inherited !== undefined) told.add(name)
    const place = given.has(name) ? `--${name}` : (flag.variable ?? `--${name}`)
    values[name] = readValue(flag, place, given.get(name) ?? inherited)
  }
  return { values, told }
}

function readValue(flag: ValueFlag, place: string, told: readonly string[] | undefined): Value {
  const { default: usual, many, allowed } = flag
  const all = told ?? (usual === undefined ? [] : [usual])
  const texts = many === true ? all.flatMap(listed) : all.slice(-1)
  for (const text of texts) requireAllowed(place, text, allowed)
  return many === true ? texts : texts[0]
}

/** An empty variable is none. */
function inheritedText({ variable = '' }: ValueFlag, environment: Environment) {
  const set = environment[variable] ?? ''
  return set === '' ? undefined : [set]
}

/** @throws Misuse */
function requireAllowed(place: string, text: string, allowed: Allowed | undefined): void {
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
