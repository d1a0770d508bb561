/** Characters of JSON up to which an answer is shown whole. */
const LONG = 500
/** Characters up to which a text of a long answer is. */
const LONG_TEXT = 60

/** Members up to which an object is no record of many things. */
const MANY = 16
const FEW = 3

/** Of a long answer the first of each list, a few of each record, and the beginning of each text. */
export function shorten(answer: unknown): unknown {
  return JSON.stringify(answer).length <= LONG ? answer : shortened(answer)
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length <= LONG_TEXT ? value : `${value.slice(0, LONG_TEXT)}…`
  }
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, part]) => [name, shortened(part)])
  return Object.fromEntries(members.length > MANY ? members.slice(0, FEW) : members)
}
