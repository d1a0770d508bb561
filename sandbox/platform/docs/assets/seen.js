// What answers named, so that the address of the next request needs no typing.
const SEEN = 'ces-seen'
const MEANS_THE_SAME_EVERYWHERE = /(Id|Number)$|^(business|account)$/

/** Of a list the first, which is the newest. */
export function remember(path, answer) {
  const [told = answer] = answer?.items ?? []
  const seen = all()
  for (const [name, value] of Object.entries(told ?? {})) {
    if (typeof value !== 'string') continue
    seen[`${path}/{${name}}`] = value
    if (MEANS_THE_SAME_EVERYWHERE.test(name)) seen[name] = value
  }
  sessionStorage.setItem(SEEN, JSON.stringify(seen))
}

/** What the address had there last, such as the fault that was set at `…/faults/{id}`. */
export function seenAt(path, name) {
  const [before] = path.split(`{${name}}`)
  return all()[`${before}{${name}}`] ?? all()[name]
}

function all() {
  return JSON.parse(sessionStorage.getItem(SEEN) ?? '{}')
}
