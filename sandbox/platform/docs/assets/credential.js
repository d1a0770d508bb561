// The credentials that a reader gave, which every page shares while the tab is open.
const TOKEN = 'ces-token'
const CALLERS = 'ces-callers'
const IDENTITY = 'ces-test-identity'

/** Whom a test identity consists of. */
const OF_AN_IDENTITY = [
  { kind: 'program', word: 'importer' },
  { kind: 'program', word: 'new-broker' },
  { kind: 'person', word: 'importer-manager' },
  { kind: 'person', word: 'broker-manager' },
  { kind: 'officer', word: 'officer' },
]

export function token() {
  return sessionStorage.getItem(TOKEN)
}

/** What the sandbox gives to clients and people is a signed token; all else can only be the administrator’s. */
export function isAdministrator() {
  return token() !== null && !/^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(token())
}

/** Programs and people whom the page may speak for. */
export function callers() {
  return [...kept(CALLERS), ...(isAdministrator() ? testIdentity() : [])]
}

/** Until it is made it is offered all the same. */
function testIdentity() {
  const made = kept(IDENTITY)
  return made.length > 0 ? made : OF_AN_IDENTITY
}

export function keepTestIdentity(callers) {
  sessionStorage.setItem(IDENTITY, JSON.stringify(callers))
  tell()
}

function kept(name) {
  return JSON.parse(sessionStorage.getItem(name) ?? '[]')
}

/** What the server’s link brings after the #, which no request carries; the address forgets it at once. */
function takeFromAddress() {
  const brought = new URLSearchParams(location.hash.slice(1))
  if (!brought.has('token')) return
  history.replaceState(null, '', location.pathname + location.search)
  sessionStorage.setItem(TOKEN, brought.get('token'))
  const [id, secret] = [brought.get('client'), brought.get('secret')]
  if (id && secret) {
    const broker = { kind: 'program', word: 'broker', id, secret }
    sessionStorage.setItem(CALLERS, JSON.stringify([broker]))
  }
  tell()
}

function tell() {
  document.dispatchEvent(new Event('credential'))
}

function listen() {
  const field = document.querySelector('#token')
  document.querySelector('#credential').addEventListener('submit', (event) => {
    event.preventDefault()
    sessionStorage.setItem(TOKEN, field.value.trim())
    field.value = ''
    tell()
  })
  document.querySelector('#forget').addEventListener('click', () => {
    for (const name of [TOKEN, CALLERS, IDENTITY]) sessionStorage.removeItem(name)
    tell()
  })
}

takeFromAddress()
addEventListener('hashchange', takeFromAddress)
listen()
