import type { Finding } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'
import type { Catalogue } from './catalogue.ts'
import { mergeKinds } from './merge-kinds.ts'
import type { Slice } from './slice.ts'

export function catalogueOf(slices: readonly Slice[]): Catalogue {
  const findings = slices.flatMap((slice) => slice.findings ?? [])
  return {
    problems: slices.flatMap(({ problems = [] }) => problems),
    findings,
    provocations: async () =>
      mergeKinds(await Promise.all(slices.map(async (slice) => await slice.provocations?.()))),
    stories: async () => {
      const told = await Promise.all(slices.map(async (slice) => await slice.stories?.()))
      return told.flatMap((some = []) => some)
    },
    facts: mergeKinds(slices.map((slice) => slice.facts?.kinds)),
    faultKinds: mergeKinds(slices.map((slice) => slice.faultKinds)),
    sources: () => {
      const listed = slices.flatMap((slice) => slice.sources?.() ?? [])
      const all = [...listed, ...findings.flatMap(groundsIn)]
      return [...new Map(all.map((source) => [source.id, source])).values()]
    },
    lists: () => slices.flatMap((slice) => slice.lists?.() ?? []),
    fidelity: async () => {
      const rows = await Promise.all(slices.map(async (slice) => await slice.fidelity?.()))
      return rows.flatMap((some = []) => some)
    },
  }
}

function groundsIn({ source, list }: Finding): readonly Source[] {
  return list === undefined ? [source] : [source, list()]
}
