import { scrypt } from 'node:crypto'
import { wallIds } from '../../kernel/ids.ts'
import { sameSecret, type Workspace } from '../../platform/workspaces/index.ts'
import { FairQueue, type Line } from './fair-queue.ts'
import type { Person } from './person.ts'
import { passwords, personNamed, type PasswordHash } from './store.ts'

/**
 * scrypt at Node's own cost, some tens of milliseconds; a national rehearsal signs thousands of
 * people in, so this stays below what a real portal would choose.
 */
const COST = { cost: 16_384, blockSize: 8, parallel: 1 }
const LENGTH = 32
/** Of one address: some seconds of hashing. */
const MOST_WAITING = 50

/** Hashed against when there is no such person, so that the answer takes as long. */
const NOBODY: PasswordHash = { ...COST, salt: 'nobody', hash: '' }

interface GivenPassword {
  readonly username: string
  readonly provider: Person['provider']
  readonly password: string
}

/** @throws Refusal SIGN_IN_BUSY */
export async function hashPassword(password: string, line: Line): Promise<PasswordHash> {
  const salt = wallIds.secret(16)
  return { ...COST, salt, hash: await hashWith(password, { ...COST, salt }, line) }
}

/** The password of a made-up person. */
export function derivedPassword(workspace: Workspace, personId: string): string {
  return workspace.keys.derive('password', personId)
}

/**
 * The person whose password that is. Every refusal costs one hash, whether the name is unknown, the
 * provider another or the password wrong.
 *
 * @throws Refusal SIGN_IN_BUSY
 */
export async function holderOfPassword(
  workspace: Workspace,
  given: GivenPassword,
  line: Line,
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
  const hash = await hashWith(given.password, stored ?? NOBODY, line)
  return stored !== undefined && sameSecret(hash, stored.hash) ? person : undefined
}

/** One at a time: hashing shares its threads with the disk, and commits must not wait for it. */
const hashing = new FairQueue(MOST_WAITING)

function hashWith(password: string, by: Omit<PasswordHash, 'hash'>, line: Line): Promise<string> {
  return hashing.run(line, () => scryptText(password, by))
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
