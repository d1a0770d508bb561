import { scrypt } from 'node:crypto'
import { wallIds } from '../kernel/ids.ts'
import { sameSecret, type Workspace } from '../workspaces/index.ts'
import type { Person } from './person.ts'
import { passwords, personNamed, type PasswordHash } from './store.ts'

/**
 * scrypt at Node's own cost, some tens of milliseconds; a national rehearsal signs thousands of
 * people in, so this stays below what a real portal would choose.
 */
const COST = { cost: 16_384, blockSize: 8, parallel: 1 }
const LENGTH = 32

/** Hashed against when there is no such person, so that the answer takes as long. */
const NOBODY: PasswordHash = { ...COST, salt: 'nobody', hash: '' }

interface GivenPassword {
  readonly username: string
  readonly provider: Person['provider']
  readonly password: string
}

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = wallIds.secret(16)
  return { ...COST, salt, hash: await hashWith(password, { ...COST, salt }) }
}

/** The password of somebody made up. */
export function derivedPassword(workspace: Workspace, personId: string): string {
  return workspace.keys.derive('password', personId)
}

/**
 * The person whose password that is. Every refusal costs one hash, whether the name is unknown, the
 * provider another or the password wrong.
 */
export async function holderOfPassword(
  workspace: Workspace,
  given: GivenPassword,
): Promise<Person | undefined> {
  const { person, stored } = await workspace.store.read(async (reader) => {
    const named = await personNamed(reader, given.username)
    const found = named?.provider === given.provider ? named : undefined
    const hash = found && (await reader.get(passwords, found.personId))
    return { person: found, stored: hash }
  })
  if (person !== undefined && stored === undefined) {
    if (sameSecret(given.password, derivedPassword(workspace, person.personId))) return person
  }
  const hash = await hashWith(given.password, stored ?? NOBODY)
  return stored !== undefined && sameSecret(hash, stored.hash) ? person : undefined
}

/** One at a time: hashing shares its threads with the disk, and commits shall not wait for it. */
let turn: Promise<unknown> = Promise.resolve()

function hashWith(password: string, by: Omit<PasswordHash, 'hash'>): Promise<string> {
  const hashed = turn.then(() => scryptText(password, by))
  turn = hashed.catch(() => undefined)
  return hashed
}

function scryptText(password: string, by: Omit<PasswordHash, 'hash'>): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const options = { N: by.cost, r: by.blockSize, p: by.parallel }
  scrypt(password.normalize('NFKC'), by.salt, LENGTH, options, (error, key) => {
    if (error === null) resolve(key.toString('base64url'))
    else reject(error)
  })
  return promise
}
