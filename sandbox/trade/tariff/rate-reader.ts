import type { RateTerms } from './duty-rate.ts'
import { parseRateText } from './rate-text.ts'

/** A rate as it stands in an edition, and where. */
export interface StatedRate {
  readonly number: string
  readonly column: string
  readonly text: string
}

export type Unread = StatedRate

type Preferences = ReadonlyMap<string, RateTerms>

/**
 * Reads the rates of an edition. Twenty thousand numbers have a few hundred texts, so each is read
 * once and what it says is shared by all that have it.
 */
export class RateReader {
  readonly #rates = new Map<string, RateTerms | undefined>()
  readonly #preferences = new Map<string, { readonly said: Preferences; readonly unread: Texts }>()
  readonly #unread: Unread[] = []

  /** The rates that could not be read so far. */
  get unread(): readonly Unread[] {
    return this.#unread
  }

  /** @returns undefined for a text that cannot be read, which is kept among the unread */
  read(stated: StatedRate): RateTerms | undefined {
    const said = this.#rateOf(stated.text)
    if (said === undefined) this.#unread.push(stated)
    return said
  }

  /** `UST,MXT: Free; GPT: 5%`, by treatment. */
  readPreferences(stated: StatedRate): Preferences {
    const { said, unread } = this.#preferencesOf(stated.text)
    for (const text of unread) this.#unread.push({ ...stated, text })
    return said
  }

  #rateOf(text: string): RateTerms | undefined {
    if (!this.#rates.has(text)) this.#rates.set(text, parseRateText(text))
    return this.#rates.get(text)
  }

  #preferencesOf(text: string): { readonly said: Preferences; readonly unread: Texts } {
    const known = this.#preferences.get(text)
    if (known !== undefined) return known
    const read = this.#parsePreferences(text)
    this.#preferences.set(text, read)
    return read
  }

  #parsePreferences(text: string): { readonly said: Preferences; readonly unread: Texts } {
    const said = new Map<string, RateTerms>()
    const unread: string[] = []
    for (const part of text.split(';').filter((each) => each.trim() !== '')) {
      const [treatments = '', rate = ''] = part.split(':')
      const terms = this.#rateOf(rate.trim())
      if (terms === undefined) unread.push(part.trim())
      else for (const code of treatments.split(',')) said.set(code.trim(), terms)
    }
    return { said, unread }
  }
}

type Texts = readonly string[]
