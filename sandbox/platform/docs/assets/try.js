// Sends an operation as the form of its page is filled in, and shows what is answered.
import { authorizationOf, base } from './call.js'
import { callers } from './credential.js'
import { showAnswer } from './answer.js'
import { fresh, withClient } from './fresh.js'
import { remember, seenAt } from './seen.js'
import { chooseCaller, chosenCaller, offerCallers } from './who.js'

const form = document.querySelector('#request')
const body = document.querySelector('#body')
const example = document.querySelector('#example')
const notice = document.querySelector('#notice')
const words = document.querySelector('#words').dataset
const { method, path, media, caller: usual } = form.dataset

document.addEventListener('credential', showCallers)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void attempt(send)
})
example?.addEventListener('change', showExample)
showCallers()
wantedExample()
fillBody(body?.value)
fillAddress()

function showCallers() {
  const canCall = offerCallers(usual, roleOfExample())
  say(canCall ? '' : words.needed)
}

function roleOfExample() {
  return example?.selectedOptions[0]?.dataset.as
}

function wantedExample() {
  const wanted = new URLSearchParams(location.search).get('example')
  if (wanted === null || example === null) return
  example.value = wanted
  showExample()
}

function showExample() {
  chooseCaller(usual, roleOfExample())
  fillBody(document.getElementById(`sample-${example.value}`)?.textContent)
}

function fillBody(text) {
  if (text !== undefined) body.value = withClient(fresh(text), callers())
}

function fillAddress() {
  for (const field of form.querySelectorAll('[data-in="path"]')) {
    field.value = seenAt(path, field.name) ?? field.value
  }
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
  const authorization = await authorizationOf(chosenCaller())
  const request = {
    method,
    url: location.origin + base + address(),
    headers: { ...headers(), ...(authorization && { authorization }) },
    ...(body && { body: body.value }),
  }
  const { url, ...init } = request
  const before = performance.now()
  const response = await fetch(url, init)
  const milliseconds = Math.round(performance.now() - before)
  const answer = await showAnswer({ request, response, milliseconds })
  if (response.ok) remember(path, answer)
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
