import type { Entity, EntitySet } from './entity.ts'

const DATA = 'http://schemas.microsoft.com/ado/2007/08/dataservices'
const SPACES =
  `xmlns="http://www.w3.org/2005/Atom" xmlns:d="${DATA}" ` + `xmlns:m="${DATA}/metadata"`
const HEAD = '<?xml version="1.0" encoding="utf-8"?>'

/** Where and when a document is made. */
export interface Made {
  /** Address of the service, with a slash at its end. */
  readonly base: string
  /** An instant as RFC 3339 has it. */
  readonly at: string
}

interface Chosen extends Made {
  readonly set: EntitySet
  readonly select: readonly string[]
}

/** Some entities of a set as an Atom feed. */
export function feed(entities: readonly Entity[], chosen: Chosen): string {
  const { set, base, at } = chosen
  const entries = entities.map((entity) => entryOf(entity, chosen, ''))
  return (
    `${HEAD}<feed ${SPACES} xml:base="${escape(base)}">` +
    `<id>${escape(base)}${set.name}</id><title type="text">${set.name}</title>` +
    `<updated>${at}</updated><link rel="self" title="${set.name}" href="${set.name}"/>` +
    `${entries.join('')}</feed>`
  )
}

/** One entity as an Atom entry. */
export function entry(entity: Entity, chosen: Chosen): string {
  return HEAD + entryOf(entity, chosen, ` ${SPACES} xml:base="${escape(chosen.base)}"`)
}

/** What the service has. */
export function serviceDocument(sets: readonly EntitySet[], { base }: Made): string {
  const collections = sets.map(
    ({ name }) => `<collection href="${name}"><atom:title>${name}</atom:title></collection>`,
  )
  return (
    `${HEAD}<service xmlns="http://www.w3.org/2007/app" xmlns:atom="http://www.w3.org/2005/Atom" ` +
    `xml:base="${escape(base)}"><workspace><atom:title>Default</atom:title>` +
    `${collections.join('')}</workspace></service>`
  )
}

export function errorDocument(code: string, message: string, language: string): string {
  return (
    `${HEAD}<error xmlns="${DATA}/metadata"><code>${code}</code>` +
    `<message xml:lang="${language}">${escape(message)}</message></error>`
  )
}

function entryOf(entity: Entity, { set, select, base, at }: Chosen, spaces: string): string {
  const key = set.keys.map((name) => `${name}=${literal(entity, name, set)}`).join(',')
  const address = escape(`${set.name}(${key})`)
  const properties = select.map((name) => propertyOf(name, entity[name] ?? null, set))
  return (
    `<entry${spaces}><id>${escape(base)}${address}</id><title type="text">${set.name}</title>` +
    `<updated>${at}</updated><link rel="self" title="${set.name}" href="${address}"/>` +
    `<content type="application/xml"><m:properties>${properties.join('')}</m:properties></content></entry>`
  )
}

function literal(entity: Entity, name: string, { properties }: EntitySet): string {
  const text = `'${(entity[name] ?? '').replaceAll("'", "''")}'`
  return properties[name] === 'Edm.DateTime' ? `datetime${text}` : text
}

function propertyOf(name: string, value: string | null, { properties }: EntitySet): string {
  const type = properties[name]
  const typed = type === undefined || type === 'Edm.String' ? '' : ` m:type="${type}"`
  if (value === null) return `<d:${name}${typed} m:null="true"/>`
  return `<d:${name}${typed}>${escape(value)}</d:${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
