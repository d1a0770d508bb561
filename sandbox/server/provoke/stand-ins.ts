import { wallIds } from '../../kernel/ids.ts'
import type { Role } from '../../kernel/provocation.ts'
import { instant } from '../../kernel/time.ts'
import { firstCode } from '../../parties/identity/index.ts'
import { exchange } from './exchange.ts'
import { partAt, type Values } from './fill-in.ts'

/** Where in a made identity the values are that a provocation may name. */
const WORDS: Readonly<Record<string, string>> = {
  importer: '/importer/business/business',
  importerAccount: '/importer/accounts/0/account',
  importerSeries: '/importer/accounts/0/accountSecurityNumber',
  secondAccount: '/importer/accounts/1/account',
  importerClient: '/importer/clients/0/clientId',
  importerSecret: '/importer/clients/0/clientSecret',
  managerId: '/importer/people/0/personId',
  editorId: '/importer/people/2/personId',
  manager: '/importer/people/0/username',
  managerProvider: '/importer/people/0/provider',
  managerPassword: '/importer/people/0/password',
  managerCode: '/importer/people/0/oneTimeCode',
  broker: '/broker/business/business',
  brokerAccount: '/broker/accounts/0/account',
  brokerClient: '/broker/clients/0/clientId',
  brokerSecret: '/broker/clients/0/clientSecret',
  series: '/broker/accounts/0/accountSecurityNumber',
  adminAccount: '/officer/internalAdminAccount',
  adminSeries: '/officer/accountSecurityNumber',
}

export function valuesOf(identity: unknown): ReadonlyMap<string, unknown> {
  const found = Object.entries(WORDS).map(([word, at]) => [word, partAt(identity, at)] as const)
  return new Map<string, unknown>([...found, ['identity', identity]])
}

const PROGRAMS: Readonly<Partial<Record<Role, string>>> = {
  importer: '/importer/clients/0',
  'importer-viewer': '/importer/clients/1',
  broker: '/broker/clients/0',
  officer: '/officer',
}

const PEOPLE: Readonly<Partial<Record<Role, string>>> = {
  'importer-manager': '/importer/people/0',
  'importer-editor': '/importer/people/2',
  'broker-manager': '/broker/people/0',
}

/** What has to be had of a scene to sign in there. */
interface Stage {
  readonly values: Values
  urlOf(path: string): string
  /** @throws Error when it is refused */
  ask(asking: { method: string; path: string; body?: unknown }): Promise<unknown>
  administer(method: string, path: string): Promise<unknown>
}

/** A token as whoever plays the role would get it. */
export async function tokenOf(scene: Stage, role: Role): Promise<string> {
  const identity = scene.values.get('identity')
  const [program, person] = [PROGRAMS[role], PEOPLE[role]]
  if (program !== undefined) return await tokenOfProgram(scene, partAt(identity, program))
  if (person !== undefined) {
    const found = partAt(identity, person)
    const [username, provider] = [textAt(found, '/username'), textAt(found, '/provider')]
    return await signIn(scene, { username, provider, password: textAt(found, '/password') })
  }
  return await signUp(scene, role)
}

async function tokenOfProgram(scene: Stage, program: unknown): Promise<string> {
  const pair = `${textAt(program, '/clientId')}:${textAt(program, '/clientSecret')}`
  const { text } = await exchange({
    method: 'POST',
    url: scene.urlOf('/oauth2/token'),
    headers: {
      authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  return textAt(JSON.parse(text), '/access_token')
}

interface Credentials {
  readonly provider: string
  readonly username: string
  readonly password: string
}

async function signUp(scene: Stage, role: Role): Promise<string> {
  const username = `${role}.${wallIds.requestId().slice(0, 8)}`
  const credentials = { provider: 'GCKey', username, password: 'many words make a good one' }
  await scene.ask({ method: 'POST', path: '/v1/sign-up', body: credentials })
  return await signIn(scene, credentials)
}

async function signIn(scene: Stage, credentials: Credentials): Promise<string> {
  const first = await scene.ask({ method: 'POST', path: '/v1/sign-in', body: credentials })
  const code = await codeOf(scene, credentials.username, partAt(first, '/enrolment/secret'))
  const body = { challenge: textAt(first, '/challenge'), code }
  const path = '/v1/sign-in/second-factor'
  return textAt(await scene.ask({ method: 'POST', path, body }), '/accessToken')
}

async function codeOf(scene: Stage, username: string, secret: unknown): Promise<string> {
  const control = '/_sandbox/workspaces/{workspace}'
  if (typeof secret === 'string') {
    const clock = await scene.administer('GET', `${control}/clock`)
    return firstCode(secret, instant(Date.parse(textAt(clock, '/at'))))
  }
  const told = await scene.administer('GET', `${control}/people/${username}/one-time-code`)
  return textAt(told, '/oneTimeCode')
}

/** @throws Error where there is none, so that a scene that is amiss is told as such */
function textAt(value: unknown, pointer: string): string {
  const found = partAt(value, pointer)
  if (typeof found === 'string') return found
  throw new Error(`no text at ${pointer} of ${JSON.stringify(value)}`)
}
