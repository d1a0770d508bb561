import type { Source } from '../../kernel/source.ts'
import type { DutyRate } from '../tariff/index.ts'
import type { DerivationNode } from './derivation.ts'
import type { Facts, Names } from './derivation-facts.ts'

/** What tells a node besides its amount, and what else it rests on. */
export interface Told {
  readonly facts?: Facts
  readonly names?: Names
  readonly cites?: readonly Source[]
}

/** What readers are told of a line besides what it was counted from. */
export interface ToldOfLine {
  readonly line: Told
  readonly duty: Told
  readonly gst: Told
  /** Of its tariff code. */
  readonly tariffCode: Told
  /** By the code of each measure that names the goods. */
  readonly measures: ReadonlyMap<string, Told>
  readonly entitled: readonly Entitled[]
}

/** A treatment that the goods may have and whose filer did not claim it. */
export interface Entitled {
  readonly told: Told
  readonly rate: DutyRate
}

/** The node with what else is told of it. */
export function telling(node: DerivationNode, told: Told = {}): DerivationNode {
  return {
    ...node,
    facts: { ...node.facts, ...told.facts },
    names: { ...node.names, ...told.names },
    cites: [...node.cites, ...(told.cites ?? [])],
  }
}
