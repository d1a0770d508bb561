import { citationOf, worst, type Authority, type Citation, type Source } from './source.ts'

export interface Bilingual {
  readonly en: string
  readonly fr: string
}

/** Values for the `{placeholders}` of a message; one that is itself words has them in both languages. */
export type Params = Readonly<Record<string, string | number | Bilingual>>

/** One kind of refusal, as in RFC 9457; `code` is stable and ends its `type` URL. */
export interface ProblemType {
  readonly code: string
  readonly status: number
  readonly title: Bilingual
  /** What is wrong, with the offending value. */
  readonly detail: Bilingual
  /** The smallest change that would pass. */
  readonly remedy: Bilingual
  /** Headers that belong to the refusal, such as `www-authenticate`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** One kind of fault that a rule can find in a document. */
export interface Finding {
  readonly code: string
  readonly detail: Bilingual
  readonly remedy: Bilingual
  /** Of the rule. */
  readonly source: Source
  /** Of the list in which the rule looks something up; asked for when the finding is told. */
  readonly list?: () => Source
  /** A warning tells of something doubtful; a finding that is none refuses. */
  readonly severity?: 'warning'
}

/** A finding at a place. */
export interface Violation {
  readonly finding: Finding
  /** JSON pointer into the body, as a URI fragment: `#/invoices/0/lines/1/quantity`. */
  readonly pointer: string
  readonly params: Params
}

export function violation(finding: Finding, pointer: string, params: Params = {}): Violation {
  return { finding, pointer, params }
}

/** How far a finding can be trusted: no further than its rule, and than the list in which that looks. */
export function gradeOf({ source, list }: Finding): Authority {
  return list === undefined ? source.authority : worst(source.authority, list().authority)
}

/** On what a finding rests, as it is told. */
export interface Grounds {
  readonly grade: Authority
  readonly source: Citation
  readonly list?: Citation
}

export function groundsOf(finding: Finding): Grounds {
  const { source, list } = finding
  return {
    grade: gradeOf(finding),
    source: citationOf(source),
    ...(list && { list: citationOf(list()) }),
  }
}

/** Whether it refuses, as all findings do but warnings. */
export function isFault({ finding }: Violation): boolean {
  return finding.severity !== 'warning'
}

/** Puts the values into the placeholders of both languages: `{name}`, and `{count:one|more}` for a word. */
export function fill(text: Bilingual, params: Params): Bilingual {
  return { en: fillOne(text, params, 'en'), fr: fillOne(text, params, 'fr') }
}

/** The same in one language. */
export function say(language: keyof Bilingual, text: Bilingual, params: Params = {}): string {
  return fillOne(text, params, language)
}

/** A text as it stands in a catalogue, where no number chooses among its words. */
export function unfilled(text: string): string {
  return text.replaceAll(PLACEHOLDER, (whole: string, ...[, , more]: Groups) => more ?? whole)
}

const PLACEHOLDER = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g

/** The name; and where a number chooses, the word of one and that of more. */
type Groups = readonly [name: string, one?: string, more?: string, ...rest: unknown[]]

function fillOne(text: Bilingual, params: Params, language: keyof Bilingual): string {
  return text[language].replaceAll(PLACEHOLDER, (whole: string, ...[name, one, more]: Groups) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return whole
    if (typeof value === 'object') return value[language]
    return (Number(value) === 1 ? one : more) ?? String(value)
  })
}
