import { citationOf, type Citation } from '../../kernel/source.ts'
import { CitedSources } from './cited-in.ts'
import { titleIn } from './cited-words.ts'
import type { DerivationNode } from './derivation.ts'

/** A derivation as it is sent: each node names its source, and all sources are listed once. */
export interface WireDerivation extends WireNode {
  readonly sources: readonly (Citation & { readonly instrumentFr: string })[]
}

interface WireNode extends Omit<DerivationNode, 'cites' | 'inputs'> {
  readonly inputs: readonly WireNode[]
}

export function wireDerivation(node: DerivationNode): WireDerivation {
  const sources = new CitedSources(node).list.map((source) => {
    return { ...citationOf(source), instrumentFr: titleIn(source, 'fr') }
  })
  return { ...wireNode(node), sources }
}

function wireNode({ cites: _, inputs, ...node }: DerivationNode): WireNode {
  return { ...node, inputs: inputs.map(wireNode) }
}
