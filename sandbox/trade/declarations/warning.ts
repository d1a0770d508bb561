import {
  fill,
  groundsOf,
  isFault,
  type Bilingual,
  type Grounds,
  type Violation,
} from '../../kernel/problem.ts'

/** What was found doubtful when a declaration was filed, as it is kept and told: in both languages. */
export interface Warning extends Grounds {
  readonly code: string
  readonly pointer: string
  readonly detail: Bilingual
  readonly remedy: Bilingual
}

/** The warnings of what was found; absent where there are none. */
export function warningsOf(found: readonly Violation[]): readonly Warning[] | undefined {
  const warnings = found.filter((violation) => !isFault(violation))
  return warnings.length === 0 ? undefined : warnings.map(told)
}

function told({ finding, pointer, params }: Violation): Warning {
  return {
    code: finding.code,
    pointer,
    detail: fill(finding.detail, params),
    remedy: fill(finding.remedy, params),
    ...groundsOf(finding),
  }
}

const HEAD = {
  en: (pointer: string) => `Warning (${pointer}):`,
  fr: (pointer: string) => `Avertissement (${pointer}) :`,
} as const satisfies Record<keyof Bilingual, (pointer: string) => string>

/** As lines of text, for a terminal or a page. */
export function printWarnings(
  warnings: readonly Warning[],
  language: keyof Bilingual,
): readonly string[] {
  return warnings.map(
    ({ pointer, detail, source }) =>
      `${HEAD[language](pointer)} ${detail[language]} [${source.id}]`,
  )
}
