import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jwtVerify, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KeysLost, makeKeyFile, makeKeys, readKeyFile, SIGNING_ALGORITHM } from './key-file.ts'
import { sameSecret, workspaceKeys, type WorkspaceKeys } from './workspace-keys.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function readKeys(): Promise<WorkspaceKeys> {
  return await workspaceKeys('a', await readKeyFile(folder))
}

describe('the keys of a workspace', () => {
  test('derive the same secret for the same purpose, also after a restart', async () => {
    const first = await workspaceKeys('a', await makeKeyFile(folder))
    expect((await readKeys()).derive('client', '1')).toBe(first.derive('client', '1'))
    expect(first.derive('client', '1')).toMatch(/^[\w-]{43}$/)
  })

  test('derive another secret for every other purpose and workspace', async () => {
    const keys = await workspaceKeys('a', await makeKeys())
    const others = await workspaceKeys('a', await makeKeys())
    const secrets = [
      keys.derive('client', '1'),
      keys.derive('client', '2'),
      keys.derive('client1'),
      keys.derive('client', '1', ''),
      keys.derive('password', '1'),
      others.derive('client', '1'),
    ]
    expect(new Set(secrets).size).toBe(secrets.length)
  })

  test('sign what their public part verifies, also after a restart', async () => {
    const before = await workspaceKeys('a', await makeKeyFile(folder))
    const token = await new SignJWT({ n: 1 })
      .setProtectedHeader({ alg: SIGNING_ALGORITHM })
      .sign(before.signingKey)
    const after = await readKeys()
    expect((await jwtVerify(token, after.verificationKey)).payload).toEqual({ n: 1 })
    const other = await workspaceKeys('a', await makeKeys())
    await expect(jwtVerify(token, other.verificationKey)).rejects.toThrow()
  })

  test('publish no private part', async () => {
    const { publicJwk } = await workspaceKeys('a', await makeKeys())
    expect(Object.keys(publicJwk).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    expect(publicJwk.kid).toBe('a')
  })
})

describe('the file of the keys', () => {
  test('is one that only its owner reads', async () => {
    await makeKeyFile(folder)
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
  })

  test('is written anew over what a crash left of it', async () => {
    await writeFile(join(folder, 'keys.json.new'), '{"secr')
    const made = await makeKeyFile(folder)
    expect(await readKeyFile(folder)).toMatchObject(made)
    expect(await readdir(folder)).toEqual(['keys.json'])
  })

  test.each<[string, (path: string) => Promise<void>]>([
    ['missing', (path) => rm(path)],
    ['empty', (path) => writeFile(path, '')],
    ['no JSON', (path) => writeFile(path, 'no JSON')],
    ['cut off', async (path) => writeFile(path, (await readFile(path)).subarray(0, 60))],
  ])('is refused with the way out when it is %s, and not made anew', async (_how, damage) => {
    await makeKeyFile(folder)
    await damage(join(folder, 'keys.json'))
    const before = await readdir(folder)
    await expect(readKeyFile(folder)).rejects.toThrow(KeysLost)
    await expect(readKeyFile(folder)).rejects.toThrow('--new-keys, which makes new keys and voids')
    expect(await readdir(folder)).toEqual(before)
  })

  test('is refused or reads the same, whichever byte of it has a bit flipped', async () => {
    const made = await makeKeyFile(folder)
    const path = join(folder, 'keys.json')
    const whole = await readFile(path)
    for (let byte = 0; byte < whole.length; byte += 1) {
      const bit = byte * 8 + (byte % 8)
      const flipped = Buffer.from(whole)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await writeFile(path, flipped)
      const found = await readKeyFile(folder).catch((error: unknown) => error)
      if (!(found instanceof KeysLost)) expect(found).toMatchObject(made)
    }
  })

  test('of another workspace is refused', async () => {
    const other = join(folder, 'other')
    await mkdir(other)
    await makeKeyFile(other)
    await cp(join(other, 'keys.json'), join(folder, 'keys.json'))
    await expect(readKeyFile(folder)).rejects.toThrow('the key file of another workspace')
  })

  test('of an earlier version, which had no sum, is taken at its word', async () => {
    const made = await makeKeys()
    await writeFile(join(folder, 'keys.json'), JSON.stringify(made))
    expect(await readKeyFile(folder)).toEqual(made)
  })
})

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['', '', true],
])('the secrets %j and %j are compared', (given, expected, same) => {
  expect(sameSecret(given, expected)).toBe(same)
})
