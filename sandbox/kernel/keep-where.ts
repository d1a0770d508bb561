/** The items of which it holds, in their order; asked one after another. */
export async function keepWhere<Item>(
  items: readonly Item[],
  holds: (item: Item) => Promise<boolean>,
): Promise<readonly Item[]> {
  const kept: Item[] = []
  for (const item of items) if (await holds(item)) kept.push(item)
  return kept
}
