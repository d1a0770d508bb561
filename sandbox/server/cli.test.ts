import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

/** As a shell runs it: what only a process of its own shows. */

// Two cores may do something else besides.
vi.setConfig({ testTimeout: 60_000 })

const CLI = join(import.meta.dirname, 'cli.ts')
const ESCAPE = String.fromCodePoint(27)

function shell(script: string, environment: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, NODE: process.execPath, CLI, ...environment }
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { env, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

test.runIf(process.platform !== 'win32')(
  'who reads no further than they like sees no trace',
  () => {
    const read = shell('set -o pipefail; "$NODE" "$CLI" sources | head -n 1')
    expect(read).toMatchObject({ code: 0, err: '' })
    expect(read.out.split('\n')).toHaveLength(2)
  },
)

describe.runIf(process.platform !== 'win32')('in a pipe there is no colour', () => {
  test.each(['--help', 'start --help', 'sources', 'strat'])('ces %s', (args) => {
    const { out, err } = shell(`"$NODE" "$CLI" ${args} | cat`)
    expect(out + err).not.toContain(ESCAPE)
  })
})

describe('the process ends with', () => {
  test.each([
    [0, '--version'],
    [0, 'clock --help'],
    [2, 'start --prot 4000'],
    [2, 'clock show --url http://127.0.0.1:9 --admin-token of-nobody'],
    [2, 'rehearse --tag @x'],
  ])('%i for ces %s', (code, args) => {
    expect(shell(`"$NODE" "$CLI" ${args}`).code).toBe(code)
  })
})

test('its version is that of the package', () => {
  expect(shell('"$NODE" "$CLI" --version').out).toBe(`${manifest.version}\n`)
})

test('it speaks the language of its locale', () => {
  const locale = { CES_LANG: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_CA.UTF-8' }
  const { code, err } = shell('"$NODE" "$CLI" start --prot 4000', locale)
  expect([code, err]).toEqual([
    2,
    'ces: l’option --prot n’existe pas; vouliez-vous dire --port? (voir ces start --help)\n',
  ])
})
