import { gradeRows, renderGrades, renderSources } from '../platform/docs/index.ts'
import { catalogueOf, rulesBySource } from '../platform/slice/index.ts'
import { slices } from '../slices.ts'
import { DONE, type Console } from './command-line/index.ts'

/** @returns the exit code */
export function printSources(asJson: boolean, { out, language }: Console): number {
  const catalogue = catalogueOf(slices)
  const [grades, sources] = [gradeRows(catalogue), catalogue.sources()]
  const rules = rulesBySource(catalogue)
  if (asJson) {
    const cited = sources.map((source) => ({ ...source, rules: rules.get(source.id) ?? [] }))
    out.write(`${JSON.stringify({ grades, sources: cited }, null, 2)}\n`)
  } else {
    const text = renderSources({ sources, rules }, language)
    out.write(`${renderGrades(grades, language)}\n${text}`)
  }
  return DONE
}
