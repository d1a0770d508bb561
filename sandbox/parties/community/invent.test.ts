import { expect, test } from 'vitest'
import { localDate } from '../../kernel/time.ts'
import { BROKER } from './cast.ts'
import { Inventor } from './invent.ts'

const inventor = new Inventor('any', localDate('2026-03-02'))
const KINDS = ['importer', 'broker', 'consultant', 'surety'] as const
const parties = KINDS.flatMap((kind) =>
  Array.from({ length: 400 }, (_, index) => inventor.party(kind, index)),
)

/** The first letter of a postal code is its province’s: Canada Post. */
const FIRST_LETTERS: Readonly<Record<string, string>> = {
  NL: 'A',
  NS: 'B',
  PE: 'C',
  NB: 'E',
  QC: 'GHJ',
  ON: 'KLMNP',
  MB: 'R',
  SK: 'S',
  AB: 'T',
  BC: 'V',
  NT: 'X',
  NU: 'X',
  YT: 'Y',
}

test('postal code and province agree, and a city lies in one province', () => {
  const canadian = parties.map(({ address }) => address).filter(({ country }) => country === 'CA')
  expect(canadian.length).toBeGreaterThan(1000)
  for (const { region, postalCode } of canadian) {
    expect(postalCode).toMatch(/^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/)
    expect(FIRST_LETTERS[region] ?? 'none', region).toContain(postalCode.charAt(0))
  }
  const provinces = Map.groupBy(canadian, ({ city }) => city)
  for (const [city, addresses] of provinces) {
    expect([city, new Set(addresses.map(({ region }) => region)).size]).toEqual([city, 1])
  }
})

test('an address abroad has a postal code of its city', () => {
  const prefixes: Readonly<Record<string, RegExp>> = {
    Buffalo: /^142\d\d$/,
    Detroit: /^482\d\d$/,
    Seattle: /^981\d\d$/,
    Hamburg: /^20[0-4]\d\d$/,
    Lyon: /^6900[1-9]$/,
  }
  const abroad = parties.map(({ address }) => address).filter(({ country }) => country !== 'CA')
  expect(new Set(abroad.map(({ city }) => city)).size).toBe(5)
  for (const { city, postalCode } of abroad) expect(postalCode).toMatch(prefixes[city] ?? /none/)
})

test('no party bears the name of a real firm: each says that it is made up', () => {
  for (const { legalName } of parties) expect(legalName).toMatch(/\((Fictional|fictif)\)/)
})

test('the first broker is made up too', () => {
  const { business, legalName } = inventor.party('broker', 0)
  expect([business, legalName]).toEqual([BROKER.business, BROKER.legalName])
})
