import type { Language } from '../../http/index.ts'
import { html, type Markup } from '../markup.ts'
import { nameOf, type Description, type Shape } from './description.ts'
import { prose } from './prose.ts'
import type { Telling } from './telling.ts'
import { TEXTS } from './texts.ts'
import { typeName } from './type-name.ts'

/** One field or parameter. */
export interface Field {
  readonly name: string
  readonly shape: Shape
  readonly required: boolean
}

/** Every field of the shape; what is inside of one opens below it. */
export function fieldsOf(shape: Shape, telling: Telling): Markup | undefined {
  const { description, language, within = [] } = telling
  const name = nameOf(shape)
  if (name !== undefined && within.includes(name)) return undefined
  const inside = { ...telling, within: name === undefined ? within : [...within, name] }
  const { properties = {}, required = [], additionalProperties } = description.follow(shape)
  const fields = Object.entries(properties).map(([key, value]) => ({
    name: key,
    shape: value,
    required: required.includes(key),
  }))
  const any =
    typeof additionalProperties === 'object'
      ? [{ name: `{${TEXTS[language].anyName}}`, shape: additionalProperties, required: false }]
      : []
  return fieldList([...fields, ...any], inside)
}

/** @returns undefined when there is none */
export function fieldList(fields: readonly Field[], telling: Telling): Markup | undefined {
  if (fields.length === 0) return undefined
  return html`<ul class="fields">
    ${fields.map((field) => fieldItem(field, telling))}
  </ul>`
}

function fieldItem({ name, shape, required }: Field, telling: Telling): Markup {
  const { description, language } = telling
  const whole = description.follow(shape)
  const must = required ? html` <strong>${TEXTS[language].required}</strong>` : undefined
  return html`<li>
    <p><code>${name}</code> <span class="type">${typeName(shape, telling)}</span>${must}</p>
    ${whole.description && prose(whole.description)} ${limitsOf(whole, language)}
    ${insideOf(shape, telling)}
  </li>`
}

/** Of any text that has no control characters: nothing that one need be told. */
const ANY_TEXT = String.raw`^[^\x00-\x1f\x7f-\x9f]*$`

/** What is allowed, apart from the type. */
function limitsOf(shape: Shape, language: Language): Markup | undefined {
  const text = TEXTS[language]
  const { enum: allowed, default: fallback, pattern } = shape
  const examples = (shape.examples ?? []).filter((each) => typeof each !== 'object')
  const told = [
    ...(allowed === undefined ? [] : [limit(text.allowed, allowed)]),
    ...(fallback === undefined ? [] : [limit(text.byDefault, [fallback])]),
    ...(examples.length === 0 ? [] : [limit(text.such, examples)]),
    ...(pattern === undefined || pattern === ANY_TEXT || examples.length > 0
      ? []
      : [limit(text.pattern, [pattern])]),
  ]
  return told.length === 0 ? undefined : html`<p class="limits">${told}</p>`
}

function limit(name: string, values: readonly unknown[]): Markup {
  return html`<span>${name} ${values.map((value) => html`<code>${textOf(value)}</code> `)}</span> `
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What the field holds, to be opened: of a list one item, of alternatives each. */
function insideOf(shape: Shape, telling: Telling): Markup | undefined {
  const held = heldBy(shape, telling.description)
  const told = held.flatMap((each) => {
    const fields = fieldsOf(each, telling)
    return fields === undefined ? [] : [opened(each, fields, telling)]
  })
  return told.length === 0 ? undefined : html`${told}`
}

function opened(shape: Shape, fields: Markup, { language }: Telling): Markup {
  const name = nameOf(shape)
  return html`<details>
    <summary>${TEXTS[language].fieldsOf}${name && html` <code>${name}</code>`}</summary>
    ${fields}
  </details>`
}

function heldBy(shape: Shape, description: Description): readonly Shape[] {
  const { items, anyOf } = description.follow(shape)
  if (items !== undefined) return heldBy(items, description)
  return anyOf === undefined ? [shape] : anyOf.flatMap((each) => heldBy(each, description))
}
