import { glob, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { slices } from '../../slices.ts'
import { catalogueOf } from './index.ts'

/*
 * Whether each refusal and finding of the catalogue is met by a test. A test of ours names what it
 * provokes, by its code or by its constant, so that a name which no test says was provoked by none.
 * The reverse does not hold, which is why files that only list or describe do not count.
 */

const ROOT = join(import.meta.dirname, '../../..')
const TESTS = [
  'sandbox/**/*.test.ts',
  'sandbox/**/testing/**/*.ts',
  'scenarios/**/*.ts',
  'features/**/*.feature',
  'fixtures/vectors/**',
]
const DESCRIBES = /\/platform\/docs\/|^scenarios\/answers\/description\.ts$/

const own = relative(ROOT, import.meta.filename)
const files = (await Array.fromAsync(glob(TESTS, { cwd: ROOT }))).filter(
  (file) => file !== own && !DESCRIBES.test(file) && /\.\w+$/.test(file),
)
const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), 'utf8')))
const said = new Set(texts.flatMap((text) => text.match(/[A-Z][A-Z0-9_]+|[a-z][a-z0-9-]+/g) ?? []))

const { problems, findings } = catalogueOf(slices)

function isProvoked(code: string): boolean {
  return said.has(code) || said.has(code.toUpperCase().replaceAll('-', '_'))
}

test('every problem and finding of the catalogue is provoked by a test', () => {
  const codes = [...new Set([...problems, ...findings].map(({ code }) => code))]
  expect(codes.length).toBeGreaterThan(150)
  expect(codes.filter((code) => !isProvoked(code))).toEqual([])
})

test('a code that no test says counts as not provoked', () => {
  expect(isProvoked(['nobody', 'says', 'this'].join('-'))).toBe(false)
})
