// A declaration’s number is taken once it is filed, so that an example needs another each time.
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
