// Sends an operation as the form of its page is filled in, and shows what is answered.
import { authorizationOf, base } from './call.js'
import { callers, isAdministrator, token } from './credential.js'
import { showAnswer } from './answer.js'
import { fresh } from './fresh.js'

const form = document.querySelector('#request')
const chosen = document.querySelector('#caller')
const body = document.querySelector('#body')
const example = document.querySelector('#example')
const notice = document.querySelector('#notice')
const words = document.querySelector('#words').dataset
const { method, path, media, caller: usual } = form.dataset

const NOBODY = { kind: 'nobody', word: 'nobody' }
let offered = []

document.addEventListener('credential', offerCallers)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void attempt(send)
})
example?.addEventListener('change', showExample)
offerCallers()
wantedExample()
fillBody(body?.value)

function offerCallers() {
  offered = [...givenCaller(), ...callers(), NOBODY]
  chosen.replaceChildren(...offered.map(optionOf))
  chosen.selectedIndex = Math.max(0, offered.findIndex(isUsual))
  say(usual === 'nobody' || offered.length > 1 ? '' : words.needed)
}

function givenCaller() {
  if (token() === null) return []
  return [{ kind: 'given', word: isAdministrator() ? 'administrator' : 'given' }]
}

function optionOf({ word, id, username }) {
  const option = document.createElement('option')
  option.textContent = [words[wordKey(word)], id ?? username].filter(Boolean).join(' · ')
  return option
}

/** As the page spells it among its data. */
function wordKey(word) {
  return word.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
}

function isUsual({ kind, word }) {
  if (usual === 'administrator' || usual === 'nobody' || usual === 'officer') return word === usual
  return kind === usual || (kind === 'given' && word === 'given')
}

function wantedExample() {
  const wanted = new URLSearchParams(location.search).get('example')
  if (wanted === null || example === null) return
  example.value = wanted
  showExample()
}

/** With whom it was recorded, where the page has such a caller. */
function showExample() {
  const { as } = example.selectedOptions[0].dataset
  const index = offered.findIndex(({ word }) => word === as)
  chosen.selectedIndex = index < 0 ? Math.max(0, offered.findIndex(isUsual)) : index
  fillBody(document.getElementById(`sample-${example.value}`)?.textContent)
}

function fillBody(text) {
  if (text !== undefined) body.value = fresh(text)
}

async function attempt(act) {
  say(words.sending)
  try {
    await act()
    say('')
  } catch (error) {
    say(words.failed.replace('{reason}', error.message), true)
  }
}

async function send() {
  const authorization = await authorizationOf(offered[chosen.selectedIndex])
  const request = {
    method,
    url: location.origin + base + address(),
    headers: { ...headers(), ...(authorization && { authorization }) },
    ...(body && { body: body.value }),
  }
  const { url, ...init } = request
  const before = performance.now()
  const response = await fetch(url, init)
  await showAnswer({ request, response, milliseconds: Math.round(performance.now() - before) })
  fillBody(body?.value)
}

function address() {
  let made = path
  for (const { name, value } of given('path')) {
    made = made.replace(`{${name}}`, encodeURIComponent(value))
  }
  const query = new URLSearchParams(given('query').map(({ name, value }) => [name, value]))
  return query.size === 0 ? made : `${made}?${query}`
}

function headers() {
  const wanted = given('header').map(({ name, value }) => [name, value])
  return {
    'accept-language': document.documentElement.lang,
    ...(body && { 'content-type': media }),
    ...Object.fromEntries(wanted),
  }
}

function given(place) {
  const fields = [...form.querySelectorAll(`[data-in="${place}"]`)]
  return fields.filter(({ value }) => value !== '')
}

function say(text, isFault = false) {
  notice.textContent = text
  notice.classList.toggle('fault', isFault)
}
