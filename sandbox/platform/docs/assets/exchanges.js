// What only the administrator may read: beside the log, every request with its answer.
import { token } from './credential.js'

const MOST_ROWS = 500
const RETRY_MILLISECONDS = 2000

const section = document.querySelector('#exchanges')
const words = section.dataset
const rows = document.querySelector('#exchange-lines')
const onlyRefused = document.querySelector('#refused')
const language = document.documentElement.lang
const [, base, workspace] = /^(?:(\/w\/([a-z0-9-]+)))?\/activity/.exec(location.pathname) ?? []
const record = `${base ?? ''}/_sandbox/workspaces/${workspace ?? 'default'}/exchanges`

let running = new AbortController()

document.addEventListener('credential', () => void show())
onlyRefused.addEventListener('change', () => void show())
if (token()) void show()

async function show() {
  running.abort()
  running = new AbortController()
  const { signal } = running
  rows.replaceChildren()
  try {
    const query = onlyRefused.checked ? '&status=refused' : ''
    const response = await ask(`?limit=100${query}`, { signal })
    section.hidden = !response.ok
    if (!response.ok) return
    const { items } = await response.json()
    rows.append(...items.flatMap(rowsOf))
    await follow(items[0]?.number ?? 0, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** A broken connection is taken up where it broke. */
async function follow(from, signal) {
  let last = String(from)
  while (!signal.aborted) {
    const headers = { 'last-event-id': last }
    const response = await ask('/stream', { signal, headers }).catch(() => undefined)
    if (response !== undefined && !response.ok) return
    try {
      for await (const line of eventsOf(response?.body)) {
        last = String(line.number)
        if (!onlyRefused.checked || line.status >= 400) add(line)
      }
    } catch (error) {
      if (signal.aborted) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS))
  }
}

function ask(path, { signal, headers = {} } = {}) {
  const all = { ...headers, authorization: `Bearer ${token()}`, 'accept-language': language }
  return fetch(record + path, { signal, headers: all })
}

async function* eventsOf(body) {
  if (!body) return
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const events = (rest + read.value).split('\n\n')
    rest = events.pop()
    for (const event of events) {
      const data = event.split('\n').find((text) => text.startsWith('data: '))
      if (data !== undefined) yield JSON.parse(data.slice('data: '.length))
    }
  }
}

function add(line) {
  const made = rowsOf(line)
  made[0].classList.add('new')
  rows.prepend(...made)
  while (rows.children.length > MOST_ROWS * 2) rows.lastElementChild.remove()
}

/** A line, and below it what is shown when the line is opened. */
function rowsOf(line) {
  const row = document.createElement('tr')
  const whole = document.createElement('tr')
  whole.hidden = true
  if (line.status >= 400) row.className = 'refused'
  row.append(
    cell(line.number),
    timeCell(line.wallAt),
    cell(line.status, 'th'),
    openerCell(line, whole),
    problemCell(line),
    cell(line.actor ?? ''),
    cell(line.milliseconds),
  )
  return [row, whole]
}

function openerCell({ instance, method, path, query, operation }, whole) {
  const made = cell('')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'opener'
  button.title = `${words.open}: ${operation ?? path}`
  button.setAttribute('aria-expanded', 'false')
  button.textContent = `${method} ${path}${query === undefined ? '' : `?${query}`}`
  button.addEventListener('click', () => {
    whole.hidden = !whole.hidden
    button.setAttribute('aria-expanded', String(!whole.hidden))
    if (!whole.hidden && whole.children.length === 0) void fill(whole, instance)
  })
  made.append(button)
  return made
}

async function fill(whole, instance) {
  const response = await ask(`/${instance}`)
  const answer = await response.json()
  const made = cell('')
  made.colSpan = 7
  if (response.ok) {
    made.append(...sideOf(words.request, answer.request), ...sideOf(words.answer, answer.answer))
  } else made.textContent = answer.detail
  whole.append(made)
}

function sideOf(name, { headers, body }) {
  const heading = document.createElement('h3')
  heading.textContent = name
  const text = document.createElement('pre')
  const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}`)
  const cut = body?.isCut === true ? `\n\n${words.cut}` : ''
  text.textContent = `${lines.join('\n')}\n\n${pretty(body?.text ?? '')}${cut}`.trim()
  return [heading, text]
}

/** Only what stays what it is: numbers of many digits would not. */
function pretty(text) {
  try {
    const value = JSON.parse(text)
    return JSON.stringify(value) === text ? JSON.stringify(value, undefined, 2) : text
  } catch {
    return text
  }
}

function problemCell({ problem, findings }) {
  const made = cell('')
  for (const code of problem === undefined ? [] : [problem, ...findings]) {
    const link = document.createElement('a')
    link.href = `/problems/${code}`
    link.textContent = code
    made.append(link, ' ')
  }
  return made
}

function cell(text, name = 'td') {
  const made = document.createElement(name)
  if (name === 'th') made.scope = 'row'
  made.textContent = text
  return made
}

function timeCell(at) {
  const made = cell('')
  const time = document.createElement('time')
  time.dateTime = at
  time.textContent = new Date(at).toLocaleTimeString(language)
  made.append(time)
  return made
}
