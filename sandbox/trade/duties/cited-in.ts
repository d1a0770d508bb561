import type { Source } from '../../kernel/source.ts'
import type { DerivationNode } from './derivation.ts'
import { ROUNDING } from './sources.ts'

/** All on which a derivation rests, each once, in the order in which it comes up; the rule of rounding with them. */
export class CitedSources {
  readonly #numbers = new Map<string, number>()
  readonly list: Source[] = []

  constructor(node: DerivationNode) {
    this.#add(node)
  }

  /** By which numbers the sources of a node stand in the list, from 1. */
  numbersOf(node: DerivationNode): readonly number[] {
    return [...new Set(citedBy(node).map((source) => this.#numbers.get(keyOf(source)) ?? 0))]
  }

  #add(node: DerivationNode): void {
    for (const source of citedBy(node)) {
      const key = keyOf(source)
      if (!this.#numbers.has(key)) this.#numbers.set(key, this.list.push(source))
    }
    for (const input of node.inputs) this.#add(input)
  }
}

function citedBy({ cites, rounding }: DerivationNode): readonly Source[] {
  return rounding === null ? cites : [...cites, ROUNDING]
}

/** An edition is one source whose places are the tariff items. */
function keyOf({ id, section, authority }: Source): string {
  return [id, section, authority].join('|')
}
