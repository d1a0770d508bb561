/** @throws Error when there is none, so that a test ends where its scene is amiss */
export function first<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('the scene lacks somebody or something')
  return item
}
