import { glob, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gradeOf } from './kernel/problem.ts'
import type { Authority } from './kernel/source.ts'
import { catalogueOf } from './platform/slice/index.ts'
import { slices } from './slices.ts'

/* What the sandbox says of where its rules come from: that each source is applied, and proves no more than it can. */

const ROOT = import.meta.dirname
const files = await Array.fromAsync(glob('**/*.ts', { cwd: ROOT }))
const texts = new Map(
  await Promise.all(
    files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')] as const),
  ),
)

const { findings, sources, lists } = catalogueOf(slices)

describe('a source constant', () => {
  const listed = files.filter((file) => basename(file) === 'sources.ts')
  const constants = listed.flatMap((file) =>
    [...(texts.get(file) ?? '').matchAll(/^(?:export )?const ([A-Z][A-Z0-9_]*) = \{/gm)].map(
      ([, name = '']) => ({ file, name }),
    ),
  )

  test('is found where it is looked for', () => {
    expect(constants.length).toBeGreaterThan(60)
  })

  test.each(constants)('$name of $file is named by what applies it', ({ file, name }) => {
    const word = new RegExp(`\\b${name}\\b`)
    const own = (other: string) => other === file || basename(other) === 'tariff-sources.ts'
    const appliers = [...texts].filter(
      ([other, text]) =>
        !own(other) && !other.endsWith('.test.ts') && inSight(file, other) && word.test(text),
    )
    expect(appliers.map(([other]) => other)).not.toEqual([])
  })
})

/** Slices name the constants of their own, and those that they import by name from another. */
function inSight(file: string, other: string): boolean {
  const slice = dirname(file).split('/').slice(0, 2).join('/')
  return other.startsWith(`${slice}/`) || other.startsWith('trade/')
}

test('one id is one source', () => {
  const told = slices.flatMap((slice) => slice.sources?.() ?? [])
  const byId = Map.groupBy(new Set(told), ({ id }) => id)
  expect([...byId].filter(([, same]) => same.length > 1).map(([id]) => id)).toEqual([])
})

const BEST_FIRST: readonly Authority[] = ['law', 'notice', 'guide', 'reported', 'assumed']

describe('a list that is counted by grades', () => {
  test('is counted once, and has rows', () => {
    const ids = lists().map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(lists().filter(({ grades }) => grades.length === 0)).toEqual([])
  })

  test('is every one in which a rule looks, and there no better than its worst row', () => {
    // That of three lists together is those three; classifications are also carried back in time.
    const cited = findings.flatMap(({ list }) => (list ? [list()] : []))
    const byId = new Map(lists().map((list) => [list.id, list]))
    const worse = cited.filter(({ id, authority }) => {
      const ranks = byId.get(id)?.grades.map((grade) => BEST_FIRST.indexOf(grade)) ?? []
      return authority !== BEST_FIRST[Math.max(...ranks)]
    })
    expect(new Set(worse.map(({ id }) => id))).toEqual(
      new Set(['list-of-measures', 'list-of-classifications']),
    )
  })
})

describe('the grade of a finding', () => {
  test.each(findings.map((finding) => [finding.code, finding] as const))(
    '%s is the worse of its rule’s and of the list it looks in',
    (_code, finding) => {
      const ranks = [finding.source, ...(finding.list ? [finding.list()] : [])].map(
        ({ authority }) => BEST_FIRST.indexOf(authority),
      )
      expect(gradeOf(finding)).toBe(BEST_FIRST[Math.max(...ranks)])
    },
  )

  test('looks at a list wherever something is said to be unknown', () => {
    const lookingNowhere = findings.filter(({ code, list }) => code.endsWith('-unknown') && !list)
    // These look among the records of the workspace, or at the form of a request.
    expect(lookingNowhere.map(({ code }) => code).toSorted()).toEqual([
      'delegated-account-unknown',
      'field-unknown',
      'importer-account-unknown',
      'name-unknown',
      'value-unknown',
    ])
  })

  test('and its list are among the sources that are told', () => {
    const ids = new Set(sources().map(({ id }) => id))
    const cited = findings.flatMap(({ source, list }) => [source, ...(list ? [list()] : [])])
    expect(cited.filter(({ id }) => !ids.has(id))).toEqual([])
  })
})
