import * as v from 'valibot'
import { done, isRefused, type Answer } from '../answer.ts'
import type { ApiClient } from './client.ts'

interface Listed<Item extends v.GenericSchema> {
  readonly path: string
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly item: Item
}

const LARGEST_PAGE = '200'

/** A whole list, page by page. */
export async function everyItem<Item extends v.GenericSchema>(
  client: ApiClient,
  { path, query, item }: Listed<Item>,
): Promise<Answer<v.InferOutput<Item>[]>> {
  const schema = v.object({ items: v.array(item), next: v.optional(v.string()) })
  const items: v.InferOutput<Item>[] = []
  let after: string | undefined
  do {
    const asked = { ...query, limit: LARGEST_PAGE, after }
    const page = await client.ask({ method: 'GET', path, query: asked, schema })
    if (isRefused(page)) return page
    items.push(...page.value.items)
    after = page.value.next
  } while (after !== undefined)
  return done(items)
}

/** A list that is always whole, without pages. */
export async function shortList<Item extends v.GenericSchema>(
  client: ApiClient,
  { path, query, item }: Listed<Item>,
): Promise<Answer<v.InferOutput<Item>[]>> {
  const schema = v.object({ items: v.array(item) })
  const answer = await client.ask({ method: 'GET', path, ...(query && { query }), schema })
  return isRefused(answer) ? answer : done(answer.value.items)
}
