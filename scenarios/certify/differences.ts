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
  if (Array.isArray(expected) && Array.isArray(sent)) {
    const length = Math.max(expected.length, sent.length)
    return Array.from({ length }).flatMap((_, index) =>
      differences(expected[index], sent[index], `${pointer}/${String(index)}`),
    )
  }
  if (isObject(expected) && isObject(sent)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(sent)])
    return [...names].flatMap((name) =>
      differences(expected[name], sent[name], `${pointer}/${name}`),
    )
  }
  return isSame(expected, sent, pointer) ? [] : [{ pointer, expected, sent }]
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
