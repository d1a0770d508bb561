import type { LocalDate } from '../../kernel/time.ts'
import type { TariffItem } from './edition.ts'
import { tariffItems } from './tariff-item.ts'

export interface TariffSearch {
  /** The beginning of a number, with or without points, or words of either language. */
  readonly text?: string | undefined
  /** Two digits. */
  readonly chapter?: string | undefined
  readonly on: LocalDate
}

/** The items in force on that day that fit all that is sought, in order of their number. */
export function searchTariff({ text = '', chapter, on }: TariffSearch): readonly TariffItem[] {
  const words = plain(text).split(/\s/)
  const digits = digitsOf(text)
  return tariffItems(on).filter(
    (item) =>
      (chapter === undefined || item.classification.startsWith(chapter)) &&
      (digits === undefined ? hasWords(item, words) : beginsWith(item, digits)),
  )
}

function beginsWith({ classification }: TariffItem, digits: string): boolean {
  return classification.replaceAll('.', '').startsWith(digits)
}

/** All words in the one language or all in the other. */
function hasWords(item: TariffItem, words: readonly string[]): boolean {
  return plainNames(item).some((name) => words.every((word) => name.includes(word)))
}

/** Made plain when first sought through: a whole tariff has tens of thousands. */
const names = new WeakMap<TariffItem, readonly string[]>()

function plainNames(item: TariffItem): readonly string[] {
  const known = names.get(item)
  if (known !== undefined) return known
  const made = [plain(item.description.en), plain(item.description.fr)]
  names.set(item, made)
  return made
}

/** @returns undefined for what is not made of digits, points and spaces alone */
function digitsOf(text: string): string | undefined {
  const isNumber = /\d/.test(text) && !/[^\d.\s]/.test(text)
  return isNumber ? text.replace(/\D/g, '') : undefined
}

/** Without accents and capitals, so that `cafe` finds `Café`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
