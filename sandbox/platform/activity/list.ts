import { keepWhere } from '../../kernel/keep-where.ts'
import type { Page, PageRequest, Reader } from '../storage/index.ts'
import { activity, type Activity } from './activity.ts'
import type { Sight } from './sight.ts'

export interface ActivityQuery {
  readonly subject?: string | undefined
  readonly forWhom?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/** How many lines one request looks through before it answers with what it has. */
const MOST_LOOKED_AT = 5_000

/**
 * Lines that may be seen and were asked for, the newest first. Where few of many lines fit, a page
 * may be short and still have a next one.
 */
export async function listActivity(
  reader: Reader,
  sight: Sight,
  wanted: ActivityQuery,
): Promise<Page<Activity>> {
  if (sight.businesses.length === 0) return { items: [] }
  const items: Activity[] = []
  let next = wanted.after
  for (let looked = 0; items.length < wanted.limit && looked < MOST_LOOKED_AT;) {
    // Never more than are still missing from a page that every line fits, so that none is skipped.
    const limit = wanted.limit - items.length
    const page = await candidates(reader, sight, { ...wanted, after: next, limit })
    const fitting = page.items.filter((line) => fits(line, wanted))
    items.push(...(await keepWhere(fitting, (line) => sight.sees(line))))
    looked += page.items.length
    next = page.next
    if (next === undefined) return { items }
  }
  return { items, next }
}

/** The shortest list that holds every line wanted. */
function candidates(reader: Reader, sight: Sight, wanted: ActivityQuery): Promise<Page<Activity>> {
  const { subject, forWhom, limit, after } = wanted
  const filters = [subject, forWhom]
  const page: PageRequest = { limit, after, newestFirst: true, filters }
  if (subject !== undefined) return reader.find(activity, 'bySubject', subject, page)
  if (forWhom !== undefined) return reader.find(activity, 'byForWhom', forWhom, page)
  const [only, ...more] = sight.businesses === 'all' ? [] : sight.businesses
  if (only === undefined || more.length > 0) return reader.list(activity, page)
  return reader.find(activity, 'byBusiness', only, page)
}

function fits(line: Activity, { subject, forWhom }: ActivityQuery): boolean {
  return (
    (subject === undefined || line.subject === subject) &&
    (forWhom === undefined || line.forWhom === forWhom)
  )
}
