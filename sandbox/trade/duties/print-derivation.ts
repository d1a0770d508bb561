import { CitedSources } from './cited-in.ts'
import { citationIn } from './cited-words.ts'
import type { DerivationNode } from './derivation.ts'
import { DERIVATION_FACTS, type FactCode, type Facts } from './derivation-facts.ts'
import { DERIVATION_LABELS } from './derivation-labels.ts'
import { wordOf } from './derivation-words.ts'
import { colonIn, dayIn, numbersIn, type Language } from './in-language.ts'

const SOURCES = {
  en: 'Sources, and how far each can be trusted',
  fr: 'Sources, et dans quelle mesure chacune est fiable',
} as const satisfies Record<Language, string>

/**
 * A derivation as indented lines, for a terminal or a page: in the numbers, days and titles of the language.
 * The numbers in parentheses are those of the sources, which stand at the end.
 */
export function printDerivation(node: DerivationNode, language: Language): string {
  const sources = new CitedSources(node)
  const cited = sources.list.map(
    (source, at) => `  (${String(at + 1)}) ${citationIn(source, language)}`,
  )
  return [
    ...linesOf(node, { language, sources }, ''),
    `${SOURCES[language]}${colonIn(language)}`,
    ...cited,
  ].join('\n')
}

interface Pen {
  readonly language: Language
  readonly sources: CitedSources
}

function linesOf(node: DerivationNode, pen: Pen, indent: string): readonly string[] {
  const { language, sources } = pen
  const label = `${DERIVATION_LABELS[node.code][language]}${colonIn(language)}`
  const facts = factsIn(node, language)
  const told = facts === '' ? '' : ` [${facts}]`
  const numbers = sources.numbersOf(node).map((number) => ` (${String(number)})`)
  const own = `${indent}${label} ${amountIn(node, language)}${told}${numbers.join('')}`
  return [own, ...node.inputs.flatMap((input) => linesOf(input, pen, `${indent}  `))]
}

function amountIn({ amount, unit, formula, exact }: DerivationNode, language: Language): string {
  const result = unit === null ? amount : `${amount} ${unit}`
  const rounded = exact === null || exact === amount ? [] : [exact]
  const steps = [result, ...(formula === null || formula === amount ? [] : [formula]), ...rounded]
  return steps.map((step) => numbersIn(step, language)).join(' = ')
}

function factsIn({ facts, names }: DerivationNode, language: Language): string {
  return FACT_CODES.flatMap((code) => {
    const value = facts[code]
    if (value === undefined) return []
    const name = names[code]?.[language]
    const told = `${labelIn(code, language)} ${valueIn(code, value, language)}`
    return [name === undefined ? told : `${told} (${name})`]
  }).join('; ')
}

const FACT_CODES = Object.keys(DERIVATION_FACTS) as readonly (keyof Facts)[]

function labelIn(code: FactCode, language: Language): string {
  return DERIVATION_FACTS[code][language]
}

function valueIn(code: FactCode, value: string, language: Language): string {
  const { kind } = DERIVATION_FACTS[code]
  if (kind === 'day') return dayIn(value, language)
  if (kind === 'number') return numbersIn(value, language)
  if (kind === 'dollars') return numbersIn(`${value} CAD`, language)
  return kind === 'word' ? wordOf(value, language) : value
}
