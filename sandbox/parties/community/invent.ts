import type { Faker } from '@faker-js/faker'
// The package's own index loads the names of seventy countries.
import { faker as english } from '@faker-js/faker/locale/en_CA'
import { faker as french } from '@faker-js/faker/locale/fr_CA'
import type { Business, History } from '../accounts/index.ts'
import { chance } from '../../kernel/chance.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import { canadianAddress, foreignAddress } from './address.ts'
import { BROKER, businessOfParty, type PartyKind } from './cast.ts'
import { NON_RESIDENT_SHARE } from './sizes.ts'

/** Any name may be that of somebody, so that each says what it is. */
const MADE_UP = { en: '(Fictional)', fr: '(fictif)' } as const

/** Makes parties up. All chance comes from the seed and the party's place in its series. */
export class Inventor {
  readonly #seed: string
  readonly today: LocalDate

  constructor(seed: string, today: LocalDate) {
    this.#seed = seed
    this.today = today
  }

  party(kind: PartyKind, index: number): Business {
    const faker = this.#fakerFor(kind, index)
    const isAbroad =
      kind === 'importer' && index > 0 && this.#draw('abroad', index) < NON_RESIDENT_SHARE
    return {
      business: businessOfParty(kind, index),
      legalName: this.#legalName(kind, index, faker),
      address: isAbroad ? foreignAddress(faker) : canadianAddress(faker, languageOf(faker)),
      kind,
      resident: !isAbroad,
      licensed: kind === 'broker',
      history: this.#history(kind, index),
    }
  }

  /** Somebody of the party, as a personal profile has them. */
  person(kind: PartyKind, index: number, nth: number) {
    const faker = this.#fakerFor(kind, index)
    faker.seed(hash(`${this.#seed}|${kind}|${String(index)}|${String(nth)}`))
    const givenName = faker.person.firstName()
    const familyName = faker.person.lastName()
    const language = languageOf(faker)
    return { givenName, familyName, language, email: address(givenName, familyName) }
  }

  /** Chosen without a sequence of its own: there are several a party. */
  division(kind: PartyKind, index: number, reference: number): string {
    const names = english.definitions.commerce.department
    const drawn = Math.floor(this.draw('division', kind, index, reference) * names.length)
    return names[drawn] ?? 'General'
  }

  /** A number in [0, 1) for that purpose. */
  draw(...purpose: readonly (string | number)[]): number {
    return chance(this.#seed, 'community', ...purpose)
  }

  #draw(purpose: string, index: number): number {
    return this.draw(purpose, index)
  }

  /**
   * A quarter of the community is French-speaking; each party has its own sequence. All communities
   * share the two fakers, so each is set anew for every party.
   */
  #fakerFor(kind: PartyKind, index: number): Faker {
    const faker = this.draw('french', kind, index) < 0.25 ? french : english
    faker.setDefaultRefDate(`${this.today}T12:00:00Z`)
    faker.seed(hash(`${this.#seed}|${kind}|${String(index)}`))
    return faker
  }

  #legalName(kind: PartyKind, index: number, faker: Faker): string {
    if (kind === 'broker' && index === 0) return BROKER.legalName
    const name = faker.company.name()
    if (kind === 'broker') return `${faker.person.lastName()} Customs Brokers ${MADE_UP.en} Ltd.`
    if (kind === 'surety') return `${faker.person.lastName()} Surety & Guarantee ${MADE_UP.en} Co.`
    if (kind === 'importer') return `${name} ${MADE_UP[languageOf(faker)]}`
    return `${faker.person.lastName()} Trade Consulting ${MADE_UP.en} Inc.`
  }

  /** What the party would find in its papers; a newcomer has none. */
  #history(kind: PartyKind, index: number): History {
    if (kind !== 'importer') return {}
    const declared = this.#amount('declared', index)
    return {
      declaration: {
        transactionNumber: `99999${String(index).padStart(8, '0')}0`,
        dutiesAndTaxes: declared,
      },
      statement: { issuedOn: addDays(this.today, -5), balance: this.#amount('balance', index) },
      payment: { receivedOn: addDays(this.today, -30), amount: this.#amount('paid', index) },
    }
  }

  #amount(purpose: string, index: number): string {
    const dollars = Math.floor(this.draw(purpose, index) ** 3 * 50_000) + 25
    const cents = Math.floor(this.draw(`${purpose}-cents`, index) * 100)
    return `${String(dollars)}.${String(cents).padStart(2, '0')}`
  }
}

function languageOf(faker: Faker): 'en' | 'fr' {
  return faker === french ? 'fr' : 'en'
}

/** `example` is a domain that nobody can own (RFC 2606). */
function address(givenName: string, familyName: string): string {
  const plain = `${givenName}.${familyName}`.normalize('NFD').replace(/[^A-Za-z.]/g, '')
  return `${plain.toLowerCase()}@trade.example`
}

function hash(text: string): number {
  return Math.floor(chance(text, 'faker') * 0x1_0000_0000)
}
