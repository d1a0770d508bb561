// Speaks for a caller: gets the token of a program, or signs a person in.
import { callers, keepTestIdentity, token } from './credential.js'

export const base = location.pathname.replace(/\/docs(\/.*)?$/, '')
const workspace = /^\/w\/([^/]+)/.exec(base)?.[1] ?? 'default'
const control = `/_sandbox/workspaces/${workspace}`

/** The header that proves the caller, or undefined where none is given. */
export async function authorizationOf({ kind, word }) {
  if (kind === 'nobody') return undefined
  if (kind === 'given') return `Bearer ${token()}`
  const caller = await madeCaller(word)
  return `Bearer ${kind === 'person' ? await personToken(caller) : await programToken(caller)}`
}

/** Of a test identity, which is made when it is first spoken for. */
async function madeCaller(word) {
  const isIt = (caller) => caller.word === word
  const known = callers().find(isIt)
  if (known.id ?? known.username) return known
  keepTestIdentity(await makeTestIdentity())
  return callers().find(isIt)
}

async function programToken({ id, secret }) {
  const answer = await ask('/oauth2/token', {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return answer.access_token
}

async function personToken({ username, password, provider }) {
  const { challenge } = await ask('/v1/sign-in', json({ provider, username, password }))
  const { oneTimeCode: code } = await ask(
    `${control}/people/${encodeURIComponent(username)}/one-time-code`,
    { headers: asAdministrator() },
  )
  const answer = await ask('/v1/sign-in/second-factor', json({ challenge, code }))
  return answer.accessToken
}

async function makeTestIdentity() {
  const { importer, broker, officer } = await ask(
    `${control}/test-identities`,
    json({}, asAdministrator()),
  )
  return [
    programOf('importer', importer.clients[0]),
    programOf('new-broker', broker.clients[0]),
    personOf('importer-manager', importer.people[0]),
    personOf('broker-manager', broker.people[0]),
    { ...programOf('officer', officer), kind: 'officer' },
  ]
}

function programOf(word, { clientId, clientSecret }) {
  return { kind: 'program', word, id: clientId, secret: clientSecret }
}

function personOf(word, { username, password, provider }) {
  return { kind: 'person', word, username, password, provider }
}

function asAdministrator() {
  return { authorization: `Bearer ${token()}` }
}

function json(body, headers = {}) {
  const all = { ...headers, 'content-type': 'application/json' }
  return { method: 'POST', headers: all, body: JSON.stringify(body) }
}

async function ask(path, init) {
  const response = await fetch(base + path, {
    ...init,
    headers: { ...init.headers, 'accept-language': document.documentElement.lang },
  })
  const answer = await response.json()
  if (response.ok) return answer
  throw new Error([answer.detail, answer.remedy].join(' '))
}
