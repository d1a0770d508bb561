// What of an example is another each time: a declaration’s number is taken once it is filed, a secret is never shown.
const SERIES = 5

/** The text with an unused transaction number of the same series. */
export function fresh(text) {
  return text.replace(/("transactionNumber": ")(\d{14})(")/, (_, before, number, after) =>
    [before, number.slice(0, SERIES), sequence(), number.slice(-1), after].join(''),
  )
}

/** Of eight digits, another every ten milliseconds. */
function sequence() {
  return String(Math.floor(Date.now() / 10)).slice(-8)
}

/** The form of a client with the credentials of one that is at hand. */
export function withClient(text, callers) {
  const client = callers.find(({ secret }) => secret !== undefined)
  const form = new URLSearchParams(text)
  if (!form.has('client_secret') || client === undefined) return text
  form.set('client_id', client.id)
  form.set('client_secret', client.secret)
  return form.toString()
}
