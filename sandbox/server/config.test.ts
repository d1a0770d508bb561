import { describe, expect, test } from 'vitest'
import { Misuse, type Environment } from './command-line/index.ts'
import { flagsOf } from './command-line/testing/said.ts'
import type { START_FLAGS } from './commands/start-flags.ts'
import { configOf, type Config } from './config.ts'

function readConfig(args: readonly string[], environment: Environment): Config {
  return configOf(flagsOf<typeof START_FLAGS>(['start', ...args], environment), environment)
}

test('without flags and environment everything has its default', () => {
  expect(readConfig([], {})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    exposed: false,
    anew: false,
    data: '.data',
    profile: 'demo',
    seed: 'ces',
    workspace: 'default',
    adminToken: undefined,
    exchangeUpstream: undefined,
    corsOrigins: [],
    repair: false,
    newKeys: false,
  })
})

test.each([
  ['host', '::1', { host: '::1' }],
  ['port', '0', { port: 0 }],
  ['port', '65535', { port: 65_535 }],
  ['data', 'elsewhere', { data: 'elsewhere' }],
  ['profile', 'small', { profile: 'small' }],
  ['seed', 'other', { seed: 'other' }],
  ['workspace', 'mine', { workspace: 'mine' }],
  ['exchange-upstream', 'http://rates.test', { exchangeUpstream: 'http://rates.test' }],
])('--%s %s is read, as is its variable', (name, value, expected) => {
  const variable = `CES_${name.toUpperCase().replace('-', '_')}`
  expect(readConfig([`--${name}`, value], {})).toMatchObject(expected)
  expect(readConfig([], { [variable]: value })).toMatchObject(expected)
})

test('a flag wins over the environment', () => {
  expect(readConfig(['--seed', 'flag'], { CES_SEED: 'variable' }).seed).toBe('flag')
})

test('pages of several origins are let in by flags or by one list', () => {
  const corsOrigins = ['http://localhost:5173', 'http://[::1]:*']
  const flags = corsOrigins.flatMap((origin) => ['--cors-origin', origin])
  expect(readConfig(flags, {})).toMatchObject({ corsOrigins })
  expect(readConfig(['--cors-origin', corsOrigins.join(',')], {})).toMatchObject({ corsOrigins })
  expect(readConfig([], { CES_CORS_ORIGIN: corsOrigins.join(', ') })).toMatchObject({ corsOrigins })
})

test('--repair needs no value', () => {
  expect(readConfig(['--repair'], {}).repair).toBe(true)
})

test('the admin token comes from the environment alone, where no list of processes shows it', () => {
  const token = 'sixteen-letters!'
  expect(readConfig([], { CES_ADMIN_TOKEN: token }).adminToken).toBe(token)
  expect(() => readConfig(['--admin-token', token], {})).toThrow(Misuse)
})

describe('what cannot be is refused, with its name and what would do', () => {
  test.each([
    [['--port', '65536'], 'port is "65536"; it must be a number from 0 to 65535'],
    [['--port', '-1'], 'port'],
    [['--port', '80a'], 'port is "80a"'],
    [['--profile', 'huge'], 'profile is "huge"; it must be one of demo, small, national, clean-up'],
    [['--exchange-upstream', 'ftp://rates.test'], 'must be an http or https address'],
    [['--exchange-upstream', 'nowhere'], 'exchange-upstream is "nowhere"'],
    [['--cors-origin', '*'], 'cors-origin is "*"; it must be http://localhost, http://127.0.0.1'],
    [
      ['--cors-origin', 'http://localhost:1,https://a.example'],
      'cors-origin is "https://a.example"',
    ],
    [['--colour', 'red'], '--colour'],
    [['stray'], 'stray'],
  ])('%j', (args, message) => {
    const read = () => readConfig(args, {})
    expect(read).toThrow(Misuse)
    expect(read).toThrow(message)
  })

  test('an admin token of fifteen characters', () => {
    const read = () => readConfig([], { CES_ADMIN_TOKEN: 'fifteen-letters' })
    expect(read).toThrow('CES_ADMIN_TOKEN must have at least 16 characters')
  })
})
