import { gradeRows, renderGrades, renderSources } from '../platform/docs/index.ts'
import { catalogueOf, rulesBySource } from '../platform/slice/index.ts'
import { slices } from '../slices.ts'
import { DONE, type Console } from './command-line/index.ts'

/** @returns the exit code */
export function printSources(asJson: boolean, { out }: Console): number {
  const catalogue = catalogueOf(slices)
  const [grades, sources] = [gradeRows(catalogue), catalogue.sources()]
  const rules = rulesBySource(catalogue)
  const text = asJson
    ? `${JSON.stringify({ grades, sources: sources.map((source) => ({ ...source, rules: rules.get(source.id) ?? [] })) }, null, 2)}\n`
    : `${renderGrades(grades)}\n${renderSources(sources, rules)}`
  out.write(text)
  return DONE
}
