import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jwtVerify, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openKeys, sameSecret, SIGNING_ALGORITHM } from './workspace-keys.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the keys of a workspace', () => {
  test('derive the same secret for the same purpose, also after a restart', async () => {
    const first = await openKeys(folder, 'a')
    const again = await openKeys(folder, 'a')
    expect(again.derive('client', '1')).toBe(first.derive('client', '1'))
    expect(first.derive('client', '1')).toMatch(/^[\w-]{43}$/)
  })

  test('derive another secret for every other purpose and workspace', async () => {
    const keys = await openKeys(folder, 'a')
    const others = await openKeys(undefined, 'a')
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
    const before = await openKeys(folder, 'a')
    const token = await new SignJWT({ n: 1 })
      .setProtectedHeader({ alg: SIGNING_ALGORITHM })
      .sign(before.signingKey)
    const after = await openKeys(folder, 'a')
    expect((await jwtVerify(token, after.verificationKey)).payload).toEqual({ n: 1 })
    const other = await openKeys(undefined, 'a')
    await expect(jwtVerify(token, other.verificationKey)).rejects.toThrow()
  })

  test('publish no private part', async () => {
    const { publicJwk } = await openKeys(folder, 'a')
    expect(Object.keys(publicJwk).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    expect(publicJwk.kid).toBe('a')
  })

  test('are in a file that only its owner reads', async () => {
    const inner = join(folder, 'workspace')
    await openKeys(inner, 'a')
    expect((await stat(join(inner, 'keys.json'))).mode & 0o777).toBe(0o600)
    expect((await stat(inner)).mode & 0o777).toBe(0o700)
  })

  test('are made anew over what a crash left of their file', async () => {
    await writeFile(join(folder, 'keys.json.new'), '{"secr')
    const keys = await openKeys(folder, 'a')
    expect((await openKeys(folder, 'a')).derive('x')).toBe(keys.derive('x'))
    expect(await readdir(folder)).toEqual(['keys.json'])
  })

  test('are not replaced when their file cannot be read', async () => {
    await openKeys(folder, 'a')
    await writeFile(join(folder, 'keys.json'), 'no JSON')
    await chmod(join(folder, 'keys.json'), 0o600)
    await expect(openKeys(folder, 'a')).rejects.toThrow(SyntaxError)
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
