import type { Bilingual } from '../kernel/problem.ts'

export type Language = keyof Bilingual

/**
 * The language of an answer by Accept-Language: the better weighted of English and French,
 * English when neither is named or both weigh the same and English comes first.
 */
export function languageOf(header: string | undefined): Language {
  if (header === undefined) return 'en'
  let best: { language: Language; weight: number } | undefined
  for (const range of header.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const language = tag.startsWith('fr') ? 'fr' : tag.startsWith('en') ? 'en' : undefined
    const weight = weightOf(parameters)
    if (language !== undefined && weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language ?? 'en'
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.trim().slice(2))
  return Number.isFinite(weight) ? weight : 0
}
