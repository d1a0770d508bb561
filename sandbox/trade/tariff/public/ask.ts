import type { Bilingual } from '../../../kernel/problem.ts'
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts'
import type { EntitySet } from './entity.ts'

/** What a client asks of an entity set, with everything said. */
export interface Ask {
  readonly on: LocalDate
  readonly values: ReadonlyMap<string, string>
  readonly select: readonly string[]
  readonly top: number
  readonly skip: number
}

/** The query as it came. */
export type RawAsk = Readonly<Record<string, string | undefined>>

const MOST_ENTITIES = 1000

export function isFault(asked: Ask | Bilingual): asked is Bilingual {
  return 'en' in asked
}

/** @returns the fault in both languages when the query cannot be answered */
export function readAsk(set: EntitySet, raw: RawAsk, today: LocalDate): Ask | Bilingual {
  const { $filter, $select, $top, $skip } = raw
  const filter = conditionsOf($filter ?? '', ' and ', set)
  const [top, skip] = [wholeNumber($top, MOST_ENTITIES), wholeNumber($skip, 0)]
  if (top === undefined || skip === undefined) return BAD_PAGE
  const select = $select === undefined ? Object.keys(set.properties) : $select.split(',')
  const unknown = select.find((name) => !Object.hasOwn(set.properties, name.trim()))
  if (unknown !== undefined) return unknownProperty(set, unknown)
  const asked = dayOf(filter, today)
  if ('en' in asked) return asked
  return {
    ...asked,
    select: select.map((name) => name.trim()),
    top: Math.min(top, MOST_ENTITIES),
    skip,
  }
}

/** `TariffNumber='0602.90.90.90',AsOfDate=datetime'2021-05-28T00:00:00'`, every key of the set once. */
export function readKey(set: EntitySet, key: string, today: LocalDate): Ask | Bilingual {
  const found = conditionsOf(key.replaceAll('=', ' eq '), ',', set)
  if (!isFound(found)) return found
  if (found.size !== set.keys.length) return keysNeeded(set)
  const asked = dayOf(found, today)
  if ('en' in asked) return asked
  return { ...asked, select: Object.keys(set.properties), top: 1, skip: 0 }
}

type Conditions = ReadonlyMap<string, string>

function isFound(found: Conditions | Bilingual): found is Conditions {
  return found instanceof Map
}

const CONDITION = /^\s*(\w+)\s+eq\s+(?:datetime)?(?:'((?:[^']|'')*)'|(true|false|[\d.]+))\s*$/

/** Key eq literal, some of them together; more of the language is not known to be used. */
function conditionsOf(text: string, between: string, set: EntitySet): Conditions | Bilingual {
  const found = new Map<string, string>()
  if (text.trim() === '') return found
  for (const part of text.split(between)) {
    const [, name = '', quoted, bare = ''] = CONDITION.exec(part) ?? []
    if (name === '') return BAD_FILTER
    if (!set.keys.includes(name)) return noKey(set, name)
    found.set(name, quoted?.replaceAll("''", "'") ?? bare)
  }
  return found
}

function dayOf(
  found: Conditions | Bilingual,
  today: LocalDate,
): Pick<Ask, 'on' | 'values'> | Bilingual {
  if (!isFound(found)) return found
  const { AsOfDate, ...others } = Object.fromEntries(found)
  const on = AsOfDate === undefined ? today : parseLocalDate(AsOfDate.slice(0, 10))
  return on === undefined ? BAD_DAY : { on, values: new Map(Object.entries(others)) }
}

function wholeNumber(text: string | undefined, fallback: number): number | undefined {
  if (text === undefined) return fallback
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

const BAD_FILTER: Bilingual = {
  en: "$filter is understood as Key eq 'value', several joined by and.",
  fr: "$filter est compris sous la forme Clé eq 'valeur', plusieurs jointes par and.",
}
const BAD_DAY: Bilingual = {
  en: "AsOfDate must be an existing day, such as datetime'2026-09-01T00:00:00'.",
  fr: "AsOfDate doit être un jour existant, par exemple datetime'2026-09-01T00:00:00'.",
}
const BAD_PAGE: Bilingual = {
  en: '$top and $skip must be whole numbers.',
  fr: '$top et $skip doivent être des nombres entiers.',
}

function unknownProperty({ name }: EntitySet, property: string): Bilingual {
  return {
    en: `${name} has no property ${property}.`,
    fr: `${name} n’a pas de propriété ${property}.`,
  }
}

function noKey({ name, keys }: EntitySet, property: string): Bilingual {
  return {
    en: `${name} is filtered by its keys ${keys.join(', ')}, not by ${property}.`,
    fr: `${name} se filtre par ses clés ${keys.join(', ')}, et non par ${property}.`,
  }
}

function keysNeeded({ name, keys }: EntitySet): Bilingual {
  return {
    en: `The key of ${name} is ${keys.join(', ')}.`,
    fr: `La clé de ${name} est ${keys.join(', ')}.`,
  }
}
