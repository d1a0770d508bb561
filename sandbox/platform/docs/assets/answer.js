// Shows an answer: status and time, body, headers, and the same request for a terminal.
const words = document.querySelector('#words').dataset
const STREAM_MILLISECONDS = 3000

/** Returns what was answered as JSON, if it was. */
export async function showAnswer({ request, response, milliseconds }) {
  const status = `${response.status} ${response.statusText}`.trim()
  const shown = document.querySelector('#status')
  shown.textContent = words.milliseconds
    .replace('{status}', status)
    .replace('{milliseconds}', milliseconds)
  shown.classList.toggle('fault', !response.ok)
  put('#answer-headers', [...response.headers].map((each) => each.join(': ')).join('\n'))
  put('#command', commandOf(request))
  const text = await textOf(response)
  put('#answer-body', pretty(text) || words.empty)
  document.querySelector('#answer').hidden = false
  return valueOf(text)
}

function put(place, text) {
  document.querySelector(`${place} code`).textContent = text
}

async function textOf(response) {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
  return isStream ? await beginningOf(response.body) : await response.text()
}

/** A stream has no end, so it is cut. */
async function beginningOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  const cut = setTimeout(() => void reader.cancel(), STREAM_MILLISECONDS)
  let text = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) text += read.value
  clearTimeout(cut)
  return `${text}\n${words.cut}`
}

/** Only what stays what it is: numbers of many digits would not. */
function pretty(text) {
  const value = valueOf(text)
  return JSON.stringify(value) === text ? JSON.stringify(value, undefined, 2) : text
}

function valueOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function commandOf({ method, url, headers, body }) {
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const sent = body === undefined ? [] : [`--data-raw ${quoted(body)}`]
  return [`curl -i -X ${method} ${quoted(url)}`, ...lines, ...sent].join(' \\\n  ')
}

function quoted(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
