import {
  collection,
  type Collection,
  type Page,
  type PageRequest,
  type Reader,
} from '../../platform/storage/index.ts'
import type { BusinessNumber } from '../../kernel/identifiers.ts'
import type { SignInAttempts } from './attempts.ts'
import type { Client } from './client.ts'
import type { Person } from './person.ts'

export const clients = collection<Client>('clients', {
  hot: true,
  indexes: { byBusiness: (client) => client.business, byDeactivatedAt: asleepSince },
})

export const people = collection<Person>('people', {
  hot: true,
  indexes: {
    byUsername: (person) => usernameKey(person.username),
    byDeactivatedAt: asleepSince,
  },
})

/** The scrypt hash of a password that a person chose. Made-up people have derived ones, kept nowhere. */
export interface PasswordHash {
  readonly salt: string
  readonly hash: string
  readonly cost: number
  readonly blockSize: number
  readonly parallel: number
}

export const passwords = collection<PasswordHash>('passwords', { secret: true })

/** Between the password and the second factor. */
export interface Challenge {
  readonly challengeId: string
  readonly personId: string
  readonly createdAt: string
  readonly expiresAt: string
}

export const challenges = collection<Challenge>('sign-in-challenges')

/** By username. How many failures count, and from which address, depends on the machine's clock and on the network. */
export const signInAttempts = collection<SignInAttempts>('sign-in-attempts', {
  volatile: ['failures', 'lastWallAt', 'byAddress'],
})

export const identityCollections = [
  clients,
  people,
  passwords,
  challenges,
  signInAttempts,
] as const satisfies readonly Collection<never>[]

function asleepSince({ status, deactivatedAt }: Client | Person): string | undefined {
  return status === 'deactivated' ? deactivatedAt : undefined
}

export function usernameKey(username: string): string {
  return username.toLowerCase()
}

export function clientOf(reader: Reader, clientId: string): Promise<Client | undefined> {
  return reader.get(clients, clientId)
}

export function personOf(reader: Reader, personId: string): Promise<Person | undefined> {
  return reader.get(people, personId)
}

export async function personNamed(reader: Reader, username: string): Promise<Person | undefined> {
  const { items } = await reader.find(people, 'byUsername', usernameKey(username), { limit: 1 })
  return items[0]
}

/** The clients of one business, oldest first, revoked ones included. */
export function listClients(
  reader: Reader,
  business: BusinessNumber,
  page: PageRequest,
): Promise<Page<Client>> {
  return reader.find(clients, 'byBusiness', business, page)
}
