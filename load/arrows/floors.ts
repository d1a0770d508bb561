/** One room imports another, so many times. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly imports: number
}

/**
 * The arrows that run back up: of rooms that import each other in a circle the arrow with the fewest
 * imports, until no circle is left.
 */
export function backArrows(arrows: readonly Arrow[]): readonly Arrow[] {
  const back: Arrow[] = []
  let rest = arrows
  for (;;) {
    const circling = rest.filter(({ from, to }) => reaches(rest, to, from))
    const [thinnest] = circling.toSorted((one, other) => one.imports - other.imports)
    if (thinnest === undefined) return back
    back.push(thinnest)
    rest = rest.filter((arrow) => arrow !== thinnest)
  }
}

/** The floor of each room: one above the highest of those that it imports, 0 where it imports none. */
export function floorsOf(
  rooms: Iterable<string>,
  arrows: readonly Arrow[],
): ReadonlyMap<string, number> {
  const floors = new Map<string, number>()
  const floorOf = (room: string): number => {
    const known = floors.get(room)
    if (known !== undefined) return known
    const below = arrows.filter(({ from }) => from === room).map(({ to }) => floorOf(to))
    const floor = Math.max(-1, ...below) + 1
    floors.set(room, floor)
    return floor
  }
  for (const room of rooms) floorOf(room)
  return floors
}

function reaches(arrows: readonly Arrow[], start: string, end: string): boolean {
  const seen = new Set([start])
  for (const room of seen) {
    for (const { from, to } of arrows) if (from === room) seen.add(to)
  }
  return seen.has(end)
}
