import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { parse } from 'yaml'
import { REVISION, revisionSchema } from './requirements.ts'

const root = join(import.meta.dirname, '../..')
const FOLDER = join(root, 'fixtures/requirements')

test('the revision that programs read is what people wrote', async () => {
  const written = parse(readFileSync(join(FOLDER, `${REVISION.revision}.yaml`), 'utf8')) as unknown
  const told = `${JSON.stringify(v.parse(revisionSchema, written), null, 2)}\n`
  await expect(told).toMatchFileSnapshot(join(FOLDER, `${REVISION.revision}.json`))
})

test('every requirement has one id', () => {
  const ids = [...REVISION.requirements, ...REVISION.excluded].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every requirement is checked by a scenario that bears its tag, and no other id is spoken of', () => {
  const folder = join(root, 'features/certification')
  const features = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const checked = new Set(
    features.flatMap((text) => [...text.matchAll(/\[([A-Z]{3}-\d\d)\]/g)].map(([, id]) => id)),
  )
  expect([...checked].sort()).toEqual(REVISION.requirements.map(({ id }) => id).sort())
  for (const text of features) {
    const scenarios = text.split(/^(?= +@)/m).slice(1)
    for (const scenario of scenarios) {
      const [tags = ''] = scenario.split('\n')
      const spoken = [...scenario.matchAll(/\[([A-Z]{3}-\d\d)\]/g)].map(([, id]) => `@${id!}`)
      expect([...new Set(spoken)].sort(), tags).toEqual(tags.trim().split(/ +/).sort())
    }
  }
})

test('every remedy names a call, a field or a variable in both languages', () => {
  for (const { id, remedy } of REVISION.requirements) {
    for (const text of [remedy.en, remedy.fr]) {
      expect(text, id).toMatch(
        /(GET|POST|PUT) \/|\/v1\/|CES_[A-Z]+|Authorization|\b(value|description|duties)\b/,
      )
    }
  }
})
