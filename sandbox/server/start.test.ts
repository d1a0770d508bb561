import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { ces, started } from './command-line/testing/said.ts'

// Whole starts, on machines that do something else besides.
vi.setConfig({ testTimeout: 30_000 })

const OWN_TOKEN = 'an-administrator-of-my-own'
const root = await mkdtemp(join(tmpdir(), 'ces-start-'))
let folders = 0

afterAll(() => rm(root, { recursive: true }))

function newFolder(): string {
  folders += 1
  return join(root, String(folders))
}

const start = (data: string) => ['start', '--port', '0', '--data', data]

interface Guide {
  readonly url: string
  readonly adminToken: string
  readonly isNew: boolean
  readonly workspace: { readonly name: string; readonly profile: string; readonly seed: string }
}

/** What a program hears of a start; the sandbox is stopped at once, as by bannerOf. */
async function guideOf(args: readonly string[], environment = {}): Promise<Guide> {
  return JSON.parse(await bannerOf([...args, '--json'], environment)) as Guide
}

async function bannerOf(args: readonly string[], environment = {}): Promise<string> {
  await using sandbox = await started(args, environment)
  return sandbox.out
}

describe('the banner', () => {
  test('tells the workspace as it was made, whatever a later start leaves unsaid', async () => {
    const data = newFolder()
    const made = await guideOf([...start(data), '--seed', '42'])
    const again = await guideOf(start(data))
    expect(made).toMatchObject({ isNew: true, workspace: { profile: 'demo', seed: '42' } })
    expect(again).toMatchObject({ isNew: false, workspace: { profile: 'demo', seed: '42' } })
  })

  test('has its credentials and commands in English and in French', async () => {
    const data = newFolder()
    const told = { CES_ADMIN_TOKEN: OWN_TOKEN }
    const english = await bannerOf(start(data), told)
    expect(english).toContain('workspace "default", made new')
    expect(english).toMatch(new RegExp(`^ {2}Admin token +${OWN_TOKEN}$`, 'm'))
    const [, reference = ''] = /Reference +(\S+)/.exec(english) ?? []
    const brought = new URLSearchParams(new URL(reference).hash.slice(1))
    expect(brought.get('token')).toBe(OWN_TOKEN)
    expect(english).toContain(`-u '${brought.get('client')!}:${brought.get('secret')!}'`)
    const french = await bannerOf(start(data), { ...told, LANG: 'fr_CA.UTF-8' })
    expect(french).toContain('espace de travail « default », tel qu’il a été laissé')
    expect(french).toContain('profil demo, germe « ces »')
    expect(french).toContain('Soumettre une déclaration :')
  })
})

describe('a folder in use was made otherwise', () => {
  const data = newFolder()

  test.each([
    [['--seed', 'ces'], {}, 'with the seed "42", not "ces"'],
    [[], { CES_SEED: '7' }, 'with the seed "42", not "7"'],
    [['--profile', 'small'], {}, 'with the profile "demo", not "small"'],
  ])('refused with both ways out: %j %j', async (flags, environment, told) => {
    await guideOf([...start(data), '--seed', '42'])
    const { code, err } = await ces([...start(data), ...flags], environment)
    expect([code, err.split('\n').length]).toEqual([2, 2])
    expect(err).toContain(`ces: the workspace "default" in ${data} was made ${told}; `)
    expect(err).toContain('another folder with --data, or begin it anew with --reset')
  })

  test('--reset begins it anew', async () => {
    const anew = await guideOf([...start(data), '--seed', '7', '--reset'])
    expect(anew).toMatchObject({ isNew: true, workspace: { seed: '7' } })
    expect(await guideOf(start(data))).toMatchObject({ isNew: false, workspace: { seed: '7' } })
  })
})

const FILE = ['a file is in its place', 'un fichier est à sa place'] as const
const NOWHERE = ['no folder can be made', 'aucun dossier ne peut y être créé'] as const
const READ_ONLY = ['nothing may be written', 'on ne peut rien y écrire'] as const

describe('a folder that cannot be used is refused in one line', () => {
  const file = join(root, 'a-file')

  const everywhere = [
    { what: 'a file', data: file, why: FILE },
    { what: 'beneath a file', data: join(file, 'x'), why: FILE },
  ]
  const onLinux = [
    { what: 'without end', data: '/proc/x/y', why: NOWHERE },
    { what: 'not to be written', data: '/sys/x', why: READ_ONLY },
  ]

  test.each(process.platform === 'linux' ? [...everywhere, ...onLinux] : everywhere)(
    '$what',
    async ({ data, why: [english, french] }) => {
      await writeFile(file, '')
      const told = await ces(start(data))
      expect([told.code, told.out]).toEqual([2, ''])
      expect(told.err).toMatch(
        new RegExp(`^ces: \\S+ cannot be used: ${english}.*another folder\\.\\n$`),
      )
      expect((await ces(start(data), { CES_LANG: 'fr' })).err).toContain(`inutilisable : ${french}`)
    },
  )
})

test('what is damaged is told in both languages, with its ways out', async () => {
  const data = newFolder()
  await guideOf(start(data))
  await rm(join(data, 'default', 'store.json'))
  const english = await ces(start(data))
  expect([english.code, english.out]).toEqual([2, ''])
  expect(english.err).toContain('store.json: the file is missing, or an earlier version')
  const { err } = await ces(start(data), { CES_LANG: 'fr' })
  expect(err).toMatch(/store\.json : le fichier manque, ou une version antérieure .* --repair/)
})

describe('another address than loopback', () => {
  test.each([
    [['--host', '0.0.0.0'], { CES_ADMIN_TOKEN: OWN_TOKEN }, 'in clear text; add --expose'],
    [[], { CES_HOST: '::', CES_ADMIN_TOKEN: OWN_TOKEN }, 'add --expose'],
    [['--host', '0.0.0.0', '--expose'], {}, 'token of your own in CES_ADMIN_TOKEN'],
    [['--host', '0.0.0.0', '--expose'], { CES_ADMIN_TOKEN: '' }, 'token of your own'],
  ])('is refused: %j %j', async (flags, environment, told) => {
    const { code, err } = await ces([...start(newFolder()), ...flags], environment)
    expect(code).toBe(2)
    expect(err).toContain(told)
  })

  test.each(['127.0.0.1', 'localhost', '127.3.2.1'])('is not %s', async (host) => {
    const args = [...start(newFolder()), '--host', host]
    expect((await guideOf(args)).url).toContain(host)
  })

  test('answers to any name once it is exposed, and the banner says so', async () => {
    const environment = { CES_ADMIN_TOKEN: OWN_TOKEN }
    const exposed = ['--host', '0.0.0.0', '--expose']
    await using sandbox = await started([...start(newFolder()), ...exposed], environment)
    expect(sandbox.out).toContain('EXPOSED')
    expect(await statusFor(sandbox.out, 'build-server.example')).toBe(200)
  })

  test('answers to no other name than its own while it is not', async () => {
    await using sandbox = await started(start(newFolder()))
    expect(sandbox.out).not.toContain('EXPOSED')
    expect(await statusFor(sandbox.out, 'build-server.example')).toBe(421)
  })
})

function statusFor(banner: string, host: string): Promise<number | undefined> {
  const port = /:(\d+)\/v1/.exec(banner)?.[1]
  return new Promise((resolve, reject) => {
    const asked = request({ port, path: '/healthz', headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject).end()
  })
}

test('a port that is taken is told, and the folder is free again', async () => {
  await using first = await started(start(newFolder()))
  const port = /:(\d+)\/v1/.exec(first.out)?.[1] ?? ''
  const data = newFolder()
  const { code, err } = await ces(['start', '--data', data, '--port', port])
  expect([code, err]).toEqual([2, 'ces: the port is taken; choose another with --port\n'])
  expect((await guideOf(start(data))).isNew).toBe(false)
})
