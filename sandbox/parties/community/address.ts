import type { Faker } from '@faker-js/faker'
import type { Address } from '../accounts/index.ts'

/** City, province, and the first halves of some of its postal codes, which say the province again. */
type City = readonly [city: string, region: string, areas: readonly string[]]

const FRENCH_SPEAKING: readonly City[] = [
  ['Montréal', 'QC', ['H2X', 'H3B', 'H1M']],
  ['Québec', 'QC', ['G1R', 'G1K']],
  ['Laval', 'QC', ['H7T', 'H7L']],
  ['Gatineau', 'QC', ['J8X']],
  ['Sherbrooke', 'QC', ['J1H']],
  ['Trois-Rivières', 'QC', ['G9A']],
  ['Moncton', 'NB', ['E1C']],
  ['Ottawa', 'ON', ['K1N']],
]

const ENGLISH_SPEAKING: readonly City[] = [
  ['Toronto', 'ON', ['M5V', 'M9W', 'M4B']],
  ['Mississauga', 'ON', ['L5B', 'L5T']],
  ['Ottawa', 'ON', ['K1P']],
  ['Hamilton', 'ON', ['L8P']],
  ['London', 'ON', ['N6A']],
  ['Windsor', 'ON', ['N9A']],
  ['Montréal', 'QC', ['H4T']],
  ['Vancouver', 'BC', ['V6B', 'V5K']],
  ['Surrey', 'BC', ['V3T']],
  ['Calgary', 'AB', ['T2P']],
  ['Edmonton', 'AB', ['T5J']],
  ['Saskatoon', 'SK', ['S7K']],
  ['Winnipeg', 'MB', ['R3C']],
  ['Halifax', 'NS', ['B3H']],
  ['Saint John', 'NB', ['E2L']],
  ['Charlottetown', 'PE', ['C1A']],
  ['St. John’s', 'NL', ['A1C']],
  ['Whitehorse', 'YT', ['Y1A']],
  ['Yellowknife', 'NT', ['X1A']],
]

/** Postal codes have none of the letters that are easily misread. */
const POSTAL_LETTERS = 'A B C E G H J K L M N P R S T V W X Y Z'.split(' ')

export function canadianAddress(faker: Faker, language: 'en' | 'fr'): Address {
  const cities = language === 'fr' ? FRENCH_SPEAKING : ENGLISH_SPEAKING
  const [city, region, areas] = faker.helpers.arrayElement(cities)
  const area = faker.helpers.arrayElement(areas)
  const letter = faker.helpers.arrayElement(POSTAL_LETTERS)
  return {
    lines: [faker.location.streetAddress()],
    city,
    region,
    postalCode: `${area} ${faker.string.numeric(1)}${letter}${faker.string.numeric(1)}`,
    country: 'CA',
  }
}

/** Each with the first and the last of some of its postal codes, both inclusive. */
const ABROAD = [
  { city: 'Buffalo', region: 'NY', country: 'US', from: 14_201, to: 14_228 },
  { city: 'Detroit', region: 'MI', country: 'US', from: 48_201, to: 48_228 },
  { city: 'Seattle', region: 'WA', country: 'US', from: 98_101, to: 98_122 },
  { city: 'Hamburg', region: 'HH', country: 'DE', from: 20_095, to: 20_459 },
  { city: 'Lyon', region: 'ARA', country: 'FR', from: 69_001, to: 69_009 },
] as const

export function foreignAddress(faker: Faker): Address {
  const { from: min, to: max, ...place } = faker.helpers.arrayElement(ABROAD)
  const postalCode = String(faker.number.int({ min, max }))
  return { lines: [faker.location.streetAddress()], ...place, postalCode }
}
