import type { Bilingual } from '../../sandbox/kernel/problem.ts'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/index.ts'
import { Vendor } from './vendor.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'ces-destruction-'))
  onTestFinished(() => rm(data, { recursive: true, force: true }))
})

const ADMIN = { adminToken: 'the token of this test' }

async function lived(work: (vendor: Vendor) => Promise<void> = () => Promise.resolve()) {
  const vendor = await Vendor.arrive({ data, ...ADMIN })
  await work(vendor)
  await vendor.sandbox.close()
  return vendor
}

/** Starts again; answers why not, or what it is like. */
async function restarted<R>(
  look: (sandbox: Sandbox) => Promise<R>,
  options: SandboxOptions = {},
): Promise<R> {
  const quiet = { onFailure: () => undefined, onNotice: () => undefined }
  const sandbox = await createSandbox({ data, ...ADMIN, ...quiet, ...options })
  try {
    return await look(sandbox)
  } finally {
    await sandbox.close()
  }
}

async function asked(sandbox: Sandbox, path: string, method = 'GET'): Promise<Response> {
  const headers = { authorization: `Bearer ${ADMIN.adminToken}` }
  return await sandbox.fetch(new Request(`http://localhost${path}`, { method, headers }))
}

async function status(sandbox: Sandbox, path: string, method = 'GET'): Promise<number> {
  return (await asked(sandbox, path, method)).status
}

/** Every file outside of the default workspace, with its text. */
async function others(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(data, 'default')) && !path.includes('.lock'))
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)),
  )
}

describe('a folder of somebody’s in the data folder', () => {
  beforeEach(async () => {
    await lived((vendor) => vendor.throws('/healthz').then(() => undefined))
    await mkdir(join(data, 'src', 'deep'), { recursive: true })
    await writeFile(join(data, 'src', 'main.c'), 'int main;')
    await writeFile(join(data, 'src', 'deep', 'notes.txt'), 'mine')
    // A copy of a snapshot beside the workspace, as somebody makes who is careful.
    await mkdir(join(data, 'backup'))
    await cp(join(data, 'default', 'saved', 'seed.jsonl'), join(data, 'backup', 'seed.jsonl'))
  })

  test.each<[string, () => Request]>([
    ['read', () => new Request('http://localhost/w/src/v1/reference/offices')],
    ['read', () => new Request('http://localhost/w/backup/v1/reference/offices')],
    ['asked for a key', () => new Request('http://localhost/w/src/.well-known/jwks.json')],
    [
      'named by a credential',
      () =>
        new Request('http://localhost/oauth2/token', {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: 'src.x',
            client_secret: 'guessed',
          }),
        }),
    ],
    [
      'named by a token that nobody signed',
      () =>
        new Request('http://localhost/v1/me', {
          headers: { authorization: 'Bearer eyJhbGciOiJFZERTQSIsImtpZCI6InNyYyJ9.e30.AAAA' },
        }),
    ],
  ])('is left alone when it is %s', async (_how, request) => {
    const before = await others()
    await restarted(async (sandbox) => {
      const answer = await sandbox.fetch(request())
      expect([401, 404]).toContain(answer.status)
    })
    expect(await others()).toEqual(before)
  })

  test('is no workspace to the administrator, and none is made in its place', async () => {
    const before = await others()
    await restarted(async (sandbox) => {
      expect(await status(sandbox, '/_sandbox/workspaces/src')).toBe(404)
      expect(await status(sandbox, '/_sandbox/workspaces/src', 'DELETE')).toBe(404)
      expect(await status(sandbox, '/_sandbox/workspaces/src/reset', 'POST')).toBe(404)
      const made = await sandbox.fetch(
        new Request('http://localhost/_sandbox/workspaces', {
          method: 'POST',
          headers: {
            authorization: `Bearer ${ADMIN.adminToken}`,
            'content-type': 'application/json',
          },
          body: '{"name":"src"}',
        }),
      )
      expect(made.status).toBe(409)
      expect(await made.json()).toMatchObject({ code: 'workspace-folder-taken' })
    })
    expect(await others()).toEqual(before)
  })

  test('is left alone when its name is that of the default workspace', async () => {
    await rm(join(data, 'default'), { recursive: true })
    await cp(join(data, 'src'), join(data, 'default'), { recursive: true })
    await expect(restarted(() => Promise.resolve())).rejects.toThrow('left alone')
    expect(await readFile(join(data, 'default', 'main.c'), 'utf8')).toBe('int main;')
  })
})

describe('a saved snapshot that was damaged', () => {
  test('is told by name, and the workspace stays as it is', async () => {
    await lived(async (vendor) => {
      await vendor.posts('/v1/declarations', vendor.filing())
    })
    await restarted(async (sandbox) => {
      const workspace = '/_sandbox/workspaces/default'
      await writeFile(join(data, 'default', 'saved', 'seed.jsonl'), 'no snapshot\n')
      const { store } = await sandbox.workspaces.require('default')
      const before = await store.hash()
      const refused = await asked(sandbox, `${workspace}/reset`, 'POST')
      expect([refused.status, await refused.json()]).toMatchObject([
        409,
        { code: 'snapshot-damaged' },
      ])
      expect(await store.hash()).toBe(before)
    })
  })
})

describe('what is missing at a start', () => {
  test.each<[string, (path: string) => Promise<void>]>([
    ['removed', (path) => rm(path)],
    ['empty', (path) => writeFile(path, '')],
  ])('is told, and nothing is made in its place: a file that is %s', async (_how, damage) => {
    await lived(async (vendor) => {
      await vendor.posts('/v1/declarations', vendor.filing())
    })
    for (const name of await readdir(join(data, 'default'), { withFileTypes: true })) {
      if (!name.isFile()) continue
      const path = join(data, 'default', name.name)
      const whole = await readFile(path)
      await damage(path)
      await expect(
        restarted(() => Promise.resolve()),
        name.name,
      ).rejects.toThrow(name.name)
      await writeFile(path, whole)
    }
    await restarted(async (sandbox) => {
      expect(await status(sandbox, '/_sandbox/workspaces/default')).toBe(200)
    })
  })

  test('is told of a workspace beside, and the others go on', async () => {
    await lived(async (vendor) => {
      const { adminToken: token } = vendor.sandbox
      await vendor.posts('/_sandbox/workspaces', { name: 'beside' }, { token })
    })
    await rm(join(data, 'beside', 'journal-000001.jsonl'))
    await restarted(async (sandbox) => {
      expect(await status(sandbox, '/_sandbox/workspaces/beside')).toBe(409)
      expect(await status(sandbox, '/w/beside/v1/reference/offices')).toBe(409)
      expect(await status(sandbox, '/v1/reference/offices')).toBe(200)
      expect(await status(sandbox, '/_sandbox/workspaces/beside', 'DELETE')).toBe(204)
    })
    expect(await readdir(data)).not.toContain('beside')
  })
})

describe('a repair', () => {
  const notices: string[] = []
  const repair = { repair: true, onNotice: ({ en }: Bilingual) => notices.push(en) }

  test('seeds nothing, says what is left, and leads back by a saved snapshot', async () => {
    const vendor = await lived(async (one) => {
      const { adminToken: token } = one.sandbox
      await one.posts('/_sandbox/workspaces/default/snapshots', { name: 'mine' }, { token })
    })
    const folder = join(data, 'default')
    await rm(join(folder, 'journal-000001.jsonl'))
    const saved = await readFile(join(folder, 'saved', 'mine.jsonl'))
    const nothing = restarted(() => Promise.resolve(), repair)
    await expect(nothing).rejects.toThrow('saved snapshots mine, seed are whole')
    expect(notices.join()).toContain('Left are 0 documents')
    expect(await readFile(join(folder, 'saved', 'mine.jsonl'))).toEqual(saved)
    await cp(join(folder, 'saved', 'mine.jsonl'), join(folder, 'snapshot-000001.jsonl'))
    await restarted(() => Promise.resolve(), repair)
    await restarted(async (sandbox) => {
      const headers = { authorization: `Bearer ${vendor.token}` }
      const me = await sandbox.fetch(new Request('http://localhost/v1/me', { headers }))
      expect(me.status).toBe(200)
    })
  })

  test('makes new keys only where it is asked to, and says what they void', async () => {
    const vendor = await lived()
    await rm(join(data, 'default', 'keys.json'))
    await expect(restarted(() => Promise.resolve(), repair)).rejects.toThrow('--new-keys')
    const told: string[] = []
    const newKeys = { newKeys: true, onNotice: ({ en }: Bilingual) => told.push(en) }
    await restarted(async (sandbox) => {
      const headers = { authorization: `Bearer ${vendor.token}` }
      const me = await sandbox.fetch(new Request('http://localhost/v1/me', { headers }))
      expect(me.status).toBe(401)
      expect(await status(sandbox, '/_sandbox/workspaces/default')).toBe(200)
    }, newKeys)
    expect(told.join()).toContain('every client secret')
  })
})
