import { nameOf, type Shape } from './description.ts'
import type { Telling } from './telling.ts'
import { TEXTS } from './texts.ts'

/** The type in a few words, such as "list of Invoice". */
export function typeName(shape: Shape, telling: Telling): string {
  const { description, language } = telling
  const name = nameOf(shape)
  const { items, anyOf, type, const: only } = description.follow(shape)
  if (items !== undefined) return `${TEXTS[language].list} ${typeName(items, telling)}`
  if (name !== undefined) return name
  if (anyOf !== undefined) return anyOf.map((each) => typeName(each, telling)).join(or(telling))
  if (only !== undefined) return JSON.stringify(only)
  return typeof type === 'string' ? type : (type ?? []).join(or(telling))
}

function or({ language }: Telling): string {
  return ` ${TEXTS[language].or} `
}
