/** Where what was sent is not what was to be sent: a pointer, both values, and whether only the form differs. */
export interface Difference {
  readonly pointer: string
  readonly expected: unknown
  readonly sent: unknown
}

const AMOUNTS = new Set(['value', 'quantity', 'selfDeclared'])

/** Member by member; what is empty or absent on both sides is the same, and so are 10 and 10.00. */
export function differences(expected: unknown, sent: unknown, pointer = ''): readonly Difference[] {
  if (isEmpty(expected) && isEmpty(sent)) return []
  const [wanted, found] = [membersOf(expected, pointer), membersOf(sent, pointer)]
  if (wanted === undefined || found === undefined) {
    return isSame(expected, sent, pointer) ? [] : [{ pointer, expected, sent }]
  }
  const names = new Set([...Object.keys(wanted), ...Object.keys(found)])
  return [...names].flatMap((name) => differences(wanted[name], found[name], `${pointer}/${name}`))
}

type Members = Readonly<Record<string, unknown>>

/** Of a list by their places, but of the blocks of a line by what they are. */
function membersOf(value: unknown, pointer: string): Members | undefined {
  if (!Array.isArray(value)) return isObject(value) ? value : undefined
  const list: readonly unknown[] = value
  const isOfBlocks = pointer.endsWith('/duties') && list.every(isObject)
  return isOfBlocks ? byWhatTheyAre(list) : Object.fromEntries(list.entries())
}

/** In whatever order they were sent: `/duties/gst`, `/duties/surtax 25154A`. */
function byWhatTheyAre(blocks: readonly Members[]): Members {
  const named = Map.groupBy(blocks, ({ type, regime }) =>
    [type, regime].filter((each) => typeof each === 'string').join(' '),
  )
  return Object.fromEntries(
    [...named].map(([name, alike]) => [name, alike.length === 1 ? alike[0] : alike]),
  )
}

function isSame(expected: unknown, sent: unknown, pointer: string): boolean {
  if (expected === sent) return true
  const isAmount = AMOUNTS.has(pointer.split('/').at(-1) ?? '')
  if (isAmount && typeof sent === 'number') return false
  return isAmount ? plain(expected) === plain(sent) : isClassificationAlike(expected, sent, pointer)
}

/** A classification may be written with or without its points. */
function isClassificationAlike(expected: unknown, sent: unknown, pointer: string): boolean {
  const bare = (value: unknown): string => String(value).replaceAll('.', '')
  return pointer.endsWith('/classification') && bare(expected) === bare(sent)
}

/** Without zeros that say nothing. */
function plain(amount: unknown): string {
  const text = String(amount)
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
