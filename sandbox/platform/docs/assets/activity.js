// EventSource cannot send a credential, so the stream is read with fetch.
import { token } from './credential.js'

const MOST_ROWS = 500
const RETRY_MILLISECONDS = 2000

const notice = document.querySelector('#notice')
const rows = document.querySelector('#lines')
const words = document.querySelector('#words').dataset
const base = window.location.pathname.replace(/\/activity\/?$/, '')

let running = new AbortController()

document.addEventListener('credential', follows)
if (token()) void show()

function follows() {
  if (token()) return void show()
  running.abort()
  rows.replaceChildren()
  say(words.asks)
}

async function show() {
  running.abort()
  running = new AbortController()
  const { signal } = running
  rows.replaceChildren()
  try {
    const response = await call('/v1/activity?limit=100', { signal })
    const { items } = await response.json()
    rows.append(...items.map(rowOf))
    await follow(items[0]?.number ?? 0, signal)
  } catch (error) {
    if (!signal.aborted) say(error.message, true)
  }
}

/** Reads the stream for as long as the page is open; a broken connection is taken up where it broke. */
async function follow(from, signal) {
  let last = String(from)
  while (!signal.aborted) {
    try {
      const response = await call('/v1/activity/stream', {
        signal,
        headers: { 'last-event-id': last },
      })
      say(words.live)
      for await (const line of linesOf(response.body)) {
        last = String(line.number)
        add(line)
      }
    } catch (error) {
      if (signal.aborted || error.refused) throw error
    }
    say(words.waits)
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS))
  }
}

async function call(path, { signal, headers = {} }) {
  const response = await fetch(base + path, {
    signal,
    headers: {
      ...headers,
      authorization: `Bearer ${token()}`,
      'accept-language': document.documentElement.lang,
    },
  })
  if (response.ok) return response
  const problem = await response.json()
  throw Object.assign(new Error(`${problem.detail} ${problem.remedy}`), { refused: true })
}

async function* linesOf(body) {
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
  const row = rowOf(line)
  row.className = 'new'
  rows.prepend(row)
  while (rows.children.length > MOST_ROWS) rows.lastElementChild.remove()
}

function rowOf(line) {
  const row = document.createElement('tr')
  const data = Object.entries(line.data).map(([name, value]) => `${name}: ${value}`)
  row.append(
    cell(line.number),
    timeCell(line),
    cell(line.type, 'th'),
    cell(line.actor),
    cell(line.forWhom ?? ''),
    cell(line.subject),
    cell(data.join(', ')),
  )
  return row
}

function cell(text, name = 'td') {
  const made = document.createElement(name)
  if (name === 'th') made.scope = 'row'
  made.textContent = text
  return made
}

function timeCell({ at, wallAt }) {
  const made = cell('')
  const time = document.createElement('time')
  time.dateTime = at
  time.title = wallAt
  time.textContent = new Date(at).toLocaleString(document.documentElement.lang, {
    timeZone: 'America/Toronto',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  made.append(time)
  return made
}

function say(text, fault = false) {
  notice.textContent = text
  notice.classList.toggle('fault', fault)
}
