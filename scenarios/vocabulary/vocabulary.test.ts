import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dryRun, type DryRun } from './dry-run.ts'
import { printed, withWords } from './print.ts'
import { usesOf, vocabularyOf, type Entry, type Wording } from './vocabulary.ts'

let folder: string
let entries: readonly Entry[]
let understood: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ces-vocabulary-'))
  const ran = await dryRun()
  entries = vocabularyOf(ran.messages)
  const [english, french] = [join(folder, 'en.feature'), join(folder, 'fr.feature')]
  await writeFile(english, `Feature: x\n  Example: x\n${stepsOf(entries.map(({ en }) => en))}`)
  const steps = stepsOf(entries.map(({ fr }) => fr))
  await writeFile(french, `# language: fr\nFonctionnalité: x\n  Exemple: x\n${steps}`)
  understood = sentencesIn(await dryRun([english, french], ran))
}, 120_000)

afterAll(() => rm(folder, { recursive: true }))

function stepsOf(wordings: readonly Wording[]): string {
  return wordings
    .map(({ example, table = [] }) => {
      const rows = table.map((row) => `      | ${row.join(' | ')} |\n`).join('')
      return `    * ${example}\n${rows}`
    })
    .join('')
}

/** By its text, the sentence as which a step is understood. */
function sentencesIn({ messages }: DryRun): ReadonlyMap<string, string> {
  const sources = new Map(
    messages.flatMap(({ stepDefinition: defined }) =>
      defined === undefined ? [] : [[defined.id, defined.pattern.source] as const],
    ),
  )
  const uses = [...usesOf(messages)]
  return new Map(uses.map(([id, step]) => [step.text, sources.get(id) ?? 'none']))
}

describe('the vocabulary', () => {
  test('has every sentence in two languages', () => {
    expect(entries.length).toBeGreaterThan(100)
    for (const { en, fr } of entries) expect(fr.sentence).not.toBe(en.sentence)
  })

  test('has an example of each that is understood as that sentence and no other', () => {
    const wordings = entries.flatMap(({ en, fr }) => [en, fr])
    const shown = wordings.map(({ sentence, example }) => [example, sentence])
    const heard = wordings.map(({ example }) => [example, understood.get(example)])
    expect(heard).toEqual(shown)
  })

  test('shows the table that goes with a sentence in both languages', () => {
    const halves = entries.filter(
      ({ en, fr }) => (en.table === undefined) !== (fr.table === undefined),
    )
    expect(halves.map(({ en }) => en.sentence)).toEqual([])
  })

  test('is searched by words of either language', () => {
    const found = withWords(entries, ['withdraws', 'REQUEST'])
    expect(found.map(({ en }) => en.sentence)).toContain('{actor} withdraws the request for access')
    expect(withWords(entries, ['no such word'])).toEqual([])
  })

  test('is shown with the table that a sentence takes', () => {
    const text = printed(withWords(entries, ['prepares a C-type']), 'en')
    expect(text).toMatch(/^ {4}\S.*C-type.*:\n {6}\| goods +\| classification +\|/m)
  })
})
