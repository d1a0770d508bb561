import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseClassification } from '../../kernel/identifiers.ts'
import { localDate } from '../../kernel/time.ts'
import { dutyRateOn, serveEditions, tariffItemOn, treatmentFor } from '../../trade/tariff/index.ts'
import { ces } from '../command-line/testing/said.ts'
import { serveKeptEditions } from './kept-editions.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/tariff')
const ACCESS = join(FIXTURES, 'access/01-99-2026-2-eng.accdb')
const EXCERPT = join(FIXTURES, 'items.tsv')
const EFFECTIVE = ['--effective', '2026-09-01']

let data: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'ces-tariff-'))
})

afterEach(async () => {
  serveEditions([])
  await rm(data, { recursive: true })
})

async function run(...args: readonly string[]) {
  const { err, ...said } = await ces(['tariff', 'import', ...args, '--data', data], {}, true)
  return {
    ...said,
    err: err.replaceAll(/\r\u001b\[K[^\r\n]*(?=\r)/g, '').replace('\r\u001b[K', ''),
  }
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(data, name)
  await writeFile(path, content)
  return path
}

/** On the day of the edition. */
function itemOf(number: string) {
  const classification = parseClassification(number)
  return classification && tariffItemOn(classification, localDate('2026-09-01'))
}

describe('an Access file of the agency', () => {
  test('is read, and every rate that cannot be read is told by its row', async () => {
    const { code, out } = await run(ACCESS, ...EFFECTIVE)

    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      `Edition T2026-2, effective 2026-09-01: 8 classification numbers, kept in ${join(data, 'tariff.T2026-2.tsv')}.`,
      'It serves every workspace from the next start of a sandbox on this folder.',
      'Its words are English alone; --french brings the French ones.',
      'Columns not read: REMARK.',
      'Rates that could not be read: 2.',
      '  2203.00.00.39 mfn: "as the brewer likes"',
      '  2203.00.00.39 preferences: "CPUKT: by the barrel"',
      '',
    ])
  })

  test('serves from the next start on, in place of the excerpt', async () => {
    await run(ACCESS, ...EFFECTIVE)
    expect(itemOf('9801.10.10.00')).toBeUndefined()

    expect(await serveKeptEditions(data)).toEqual([
      {
        en: 'tariff edition T2026-2, effective 2026-09-01: 8 classification numbers',
        fr: 'édition T2026-2 du tarif, en vigueur le 2026-09-01 : 8 numéros de classement',
      },
    ])
    expect(itemOf('9801.10.10.00')?.description.en).toBe('Conveyances, made up; Trucks')
    expect(itemOf('7208.51.00.21')).toBeUndefined()
  })

  test('has no rate where its text could not be read', async () => {
    await run(ACCESS, ...EFFECTIVE)
    await serveKeptEditions(data)
    const [beer, mfn] = [itemOf('2203.00.00.39'), treatmentFor('2')]

    expect(beer && mfn && dutyRateOn(beer, mfn, localDate('2026-09-01'))).toBeUndefined()
  })

  test('takes the words of the French edition too', async () => {
    const { out } = await run(ACCESS, '--french', ACCESS, ...EFFECTIVE)

    expect(out).not.toContain('English alone')
  })

  test('shows how far it is', async () => {
    const { err: shown } = await ces(
      ['tariff', 'import', ACCESS, ...EFFECTIVE, '--data', data],
      {},
      true,
    )

    expect(shown).toContain('Putting 22 rows in order')
    expect(shown.endsWith('\r\u001b[K')).toBe(true)
  })
})

test('the report is told in French, and to programs', async () => {
  const args = ['tariff', 'import', ACCESS, ...EFFECTIVE, '--data', data]
  const { out } = await ces(args, { CES_LANG: 'fr' })
  expect(out).toContain('Édition T2026-2, en vigueur le 2026-09-01 : 8 numéros de classement')
  const { out: json } = await ces([...args, '--json'])
  expect(JSON.parse(json)).toMatchObject({
    edition: 'T2026-2',
    classificationNumbers: 8,
    unreadColumns: ['REMARK'],
    unread: [{ number: '2203.00.00.39', column: 'mfn' }, { column: 'preferences' }],
  })
})

test('our own text is read with its French words and its own name and day', async () => {
  const { code, out } = await run(EXCERPT)

  expect(code).toBe(0)
  expect(out).toContain('Edition T2026-2, effective 2026-09-01: 1,163 classification numbers')
  expect(out).toContain('Rates that could not be read: 0.')
  expect(out).not.toContain('English alone')
})

test('of two editions each serves from its own day, and the days before the first have the first', async () => {
  const text = await readFile(EXCERPT, 'utf8')
  const later = text
    .replace('# edition: T2026-2', '# edition: T2027-1')
    .replace('# effective: 2026-09-01', '# effective: 2027-01-01')
  await run(EXCERPT)
  await run(await file('later.tsv', later))
  await serveKeptEditions(data)
  const number = parseClassification('6109.10.00.11')
  const editionOf = (day: string) => number && tariffItemOn(number, localDate(day))?.edition.name

  expect(editionOf('2027-01-01')).toBe('T2027-1')
  expect(editionOf('2026-12-31')).toBe('T2026-2')
  expect(editionOf('2018-01-01')).toBe('T2026-2')
})

describe('what is no edition is refused in one line by what it lacks', () => {
  const head = '# edition: T1\n# effective: 2026-09-01\n'
  const columns = 'number\tunit\tmfn\tpreferences\ten\n'

  test.each([
    [
      'a text without a name',
      `${columns}0101.21.00.00\tNMB\tFree\t\tHorses\n`,
      'it has no line "# edition:"',
    ],
    [
      'a text whose day is none',
      '# edition: T1\n# effective: soon\n',
      'its line "# effective:" is no day',
    ],
    ['a text without a column', `${head}number\tunit\tmfn\ten\n`, 'it has no column "preferences"'],
    ['a text without rows', `${head}${columns}`, 'it holds no classification number'],
    [
      'a row without a number',
      `${head}${columns}horses\tNMB\tFree\t\tHorses\n`,
      '"horses" stands where a classification number should',
    ],
  ])('%s', async (_, text, lacks) => {
    const { code, err } = await run(await file('edition.tsv', text))

    expect([code, err]).toEqual([2, `ces: this is no edition of the tariff: ${lacks}\n`])
    expect(await readdir(data)).toEqual(['edition.tsv'])
  })

  test('a corrupt Access file', async () => {
    const bytes = await readFile(ACCESS)
    const { code, err } = await run(
      await file('01-99-2026-2-eng.accdb', bytes.subarray(0, 9000)),
      ...EFFECTIVE,
    )

    expect(code).toBe(2)
    expect(err).toMatch(
      /^ces: this is no edition of the tariff: it cannot be read as an Access file: .+\n$/,
    )
  })

  test('a file that is nothing of the kind', async () => {
    const { code, err } = await run(await file('2026-2.accdb', 'no database'), ...EFFECTIVE)

    expect(code).toBe(2)
    expect(err).toMatch(
      /^ces: this is no edition of the tariff: it cannot be read as an Access file: .+\n$/,
    )
  })

  test.each([
    ['an Access file without its day', [ACCESS], 'it does not say from when it is effective'],
    ['a day that is none', [ACCESS, '--effective', '2026-13-01'], 'it does not say from when'],
    [
      'a name that is none',
      [ACCESS, '--edition', '../x', ...EFFECTIVE],
      'its name tells no edition',
    ],
    ['no file', [], 'the argument <file> is missing'],
    ['two files', [ACCESS, ACCESS], 'is one too many'],
    ['a file that is not there', [join(FIXTURES, 'none.tsv')], 'there is no such file'],
    ['an unknown flag', [ACCESS, '--for-ever'], 'there is no flag --for-ever'],
  ])('%s', async (_, args, lacks) => {
    const { code, err } = await run(...args)

    expect(code).toBe(2)
    expect(err).toContain(lacks)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('in French', async () => {
    const told = await ces(['tariff', 'import', ACCESS, '--data', data], { CES_LANG: 'fr' })
    expect(told.err).toContain('elle n’indique pas sa date d’entrée en vigueur')
    const none = await ces(['tariff', 'import', 'none.tsv'], { CES_LANG: 'fr' })
    expect(none.err).toContain('ce fichier n’existe pas : none.tsv')
  })

  test('a kept edition that was spoilt since', async () => {
    await file('tariff.T1.tsv', head)

    await expect(serveKeptEditions(data)).rejects.toThrow(/tariff\.T1\.tsv is no edition/)
  })
})
