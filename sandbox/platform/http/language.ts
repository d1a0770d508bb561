import type { Bilingual } from '../../kernel/problem.ts'

export type Language = keyof Bilingual

/**
 * The language of an answer by Accept-Language (RFC 9110, section 12.5.4): the better weighted of English
 * and French, the one named first when they weigh the same, English when neither is wanted.
 */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; weight: number } | undefined
  for (const range of (header ?? '').slice(0, LONGEST_READ).split(',')) {
    const [tag = '', ...parameters] = range.toLowerCase().split(';')
    const language = languageOfTag(tag.trim())
    const weight = weightOf(parameters)
    if (language !== undefined && weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language ?? 'en'
}

const LONGEST_READ = 200

function languageOfTag(tag: string): Language | undefined {
  const [primary] = tag.split('-')
  return primary === 'fr' || primary === 'en' ? primary : undefined
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.trim().slice(2))
  return Number.isFinite(weight) ? weight : 0
}
