import type { LocalDate } from '../../kernel/time.ts'
import { tariffItems, type TariffItem } from './tariff-item.ts'
import { isInForce } from './validity.ts'

export interface TariffSearch {
  /** The beginning of a number, with or without points, or words of either language. */
  readonly text?: string | undefined
  /** Two digits. */
  readonly chapter?: string | undefined
  readonly on: LocalDate
}

/** The items in force on that day that fit all that is sought, in order of their number. */
export function searchTariff({ text, chapter, on }: TariffSearch): readonly TariffItem[] {
  const words = plain(text ?? '').split(/\s+/)
  const digits = digitsOf(text ?? '')
  return tariffItems().filter(
    (item) =>
      isInForce(item, on) &&
      (chapter === undefined || item.classification.startsWith(chapter)) &&
      (digits === undefined ? hasWords(item, words) : beginsWith(item, digits)),
  )
}

function beginsWith({ classification }: TariffItem, digits: string): boolean {
  return classification.replaceAll('.', '').startsWith(digits)
}

/** All words in the one language or all in the other. */
function hasWords({ description }: TariffItem, words: readonly string[]): boolean {
  return [description.en, description.fr]
    .map(plain)
    .some((name) => words.every((word) => name.includes(word)))
}

function digitsOf(text: string): string | undefined {
  return /^[\d.\s]*\d[\d.\s]*$/.test(text) ? text.replace(/\D/g, '') : undefined
}

/** Without accents and capitals, so that `cafe` finds `Café`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
