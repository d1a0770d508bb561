import * as v from 'valibot'
import type { Bilingual } from '../../kernel/problem.ts'
import { formatOf } from './formats.ts'

type AnySchema = v.GenericSchema<unknown, unknown>

/** What of a schema is looked at here, of whatever kind it is. */
interface Parts {
  readonly type: string
  readonly wrapped?: AnySchema
  readonly entries?: Readonly<Record<string, AnySchema>>
  readonly item?: AnySchema
  readonly value?: AnySchema
  readonly options?: readonly unknown[]
  readonly pipe?: readonly (Parts & { readonly requirement?: unknown })[]
}

function partsOf(schema: AnySchema): Parts {
  const parts: Parts = { ...schema }
  return parts.wrapped === undefined ? parts : partsOf(parts.wrapped)
}

/** The schema of the field on that way; undefined where none is declared. */
export function schemaAt(schema: AnySchema, keys: readonly unknown[]): AnySchema | undefined {
  let at: AnySchema | undefined = schema
  for (const key of keys) {
    if (at === undefined) return undefined
    const { entries, item, value } = partsOf(at)
    const name = String(key)
    const entry = entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined
    at = entry ?? item ?? value
  }
  return at
}

const OF_FEW_VALUES = ['number', 'boolean', 'picklist', 'literal']

/**
 * Whether the schema says so much of its values that a text of another form tells nothing of anybody: a
 * code, a number, a word of a list. The free text of a person may hold anything.
 */
export function isOfKnownForm(schema: AnySchema): boolean {
  const { type } = partsOf(schema)
  const { form, examples } = metadataOf(schema)
  return OF_FEW_VALUES.includes(type) || form !== undefined || examples !== undefined
}

/** Whether it is of a list or record, which has a number of entries. */
export function isOfMany(schema: AnySchema): boolean {
  return ['array', 'record'].includes(partsOf(schema).type)
}

/** What is expected there, with an example wherever the schema has one. */
export function formOf(schema: AnySchema): Bilingual {
  const { form, examples } = metadataOf(schema)
  const format = typeof form === 'string' ? formatOf(form) : undefined
  if (format !== undefined) return format.remedy
  const [example] = Array.isArray(examples) ? examples.map(String) : []
  if (example !== undefined) {
    return { en: `A text such as "${example}".`, fr: `Un texte, par exemple "${example}".` }
  }
  return formOfType(partsOf(schema))
}

function metadataOf(schema: AnySchema): Readonly<Record<string, unknown>> {
  const { wrapped } = { ...schema } as Parts
  return wrapped === undefined ? v.getMetadata(schema) : metadataOf(wrapped)
}

function formOfType(parts: Parts): Bilingual {
  const { type, options = [], entries = {} } = parts
  if (type === 'picklist') {
    const known = options.map((option) => JSON.stringify(option)).join(', ')
    return { en: `One of ${known}.`, fr: `Au choix : ${known}.` }
  }
  if (type === 'boolean') return { en: 'true or false.', fr: 'true ou false.' }
  if (type === 'number') return formOfNumber(parts)
  if (type === 'string') return formOfText(parts)
  if (type === 'array') return { en: 'A list: […].', fr: 'Une liste : […].' }
  const names = Object.keys(entries).slice(0, MOST_NAMED).join(', ')
  if (names === '') return { en: 'An object: {…}.', fr: 'Un objet : {…}.' }
  return {
    en: `An object with fields such as ${names}.`,
    fr: `Un objet dont les champs sont entre autres ${names}.`,
  }
}

const MOST_NAMED = 6

function formOfNumber(parts: Parts): Bilingual {
  const [least, most] = [boundOf(parts, 'min_value'), boundOf(parts, 'max_value')]
  const isWhole = parts.pipe?.some(({ type }) => type === 'integer') ?? false
  const [en, fr] = isWhole ? ['A whole number', 'Un nombre entier'] : ['A number', 'Un nombre']
  const [from, to] = [String(least), String(most)]
  if (least === undefined) return { en: `${en}.`, fr: `${fr}.` }
  if (most === undefined)
    return { en: `${en}, at least ${from}.`, fr: `${fr}, d’au moins ${from}.` }
  return { en: `${en} from ${from} to ${to}.`, fr: `${fr} de ${from} à ${to}.` }
}

function formOfText(parts: Parts): Bilingual {
  const most = boundOf(parts, 'max_length')
  if (most === undefined) return { en: 'A text: "…".', fr: 'Un texte : "…".' }
  const [from, to] = [String(boundOf(parts, 'min_length') ?? 0), String(most)]
  return {
    en: `A text of ${from} to ${to} characters, without control characters.`,
    fr: `Un texte de ${from} à ${to} caractères, sans caractères de commande.`,
  }
}

function boundOf({ pipe = [] }: Parts, type: string): number | undefined {
  for (const step of pipe) {
    if (step.type === type) return Number(step.requirement)
    const within = step.pipe === undefined ? undefined : boundOf(step, type)
    if (within !== undefined) return within
  }
  return undefined
}
