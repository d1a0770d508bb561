import { join } from 'node:path'
import { backArrows, floorsOf, type Arrow } from '../arrows/floors.ts'
import { arrowsOf, heightOf, roomsOf, type Rooms } from '../arrows/rooms.ts'

/**
 * Prints the rooms of the sandbox by floor, and how many arrows run between them. A room is a slice, a
 * folder beside the wings or a loose file; an arrow says that files of one import files of another,
 * types included and tests left out; a floor is as high as the longest way down from it. What a slice
 * states of itself in `slice.ts` counts with the list of slices, which alone reads it.
 *
 * `node .config/run.cjs load/bench/arrows.ts`; of another commit, `git archive <commit> sandbox | tar -x -C
 * <folder>` and the same with `<folder>/sandbox`: what had no wing yet has that of today's room of its name.
 */
const TODAY = join(import.meta.dirname, '../../sandbox')
const sandbox = process.argv[2] ?? TODAY

const rooms = withWings(await roomsOf(sandbox), await roomsOf(TODAY))
const arrows = await arrowsOf(sandbox)
const back = backArrows(arrows)
const up = arrows.filter((arrow) => heightOfRoom(arrow.from) < heightOfRoom(arrow.to))
const floors = floorsOf(
  rooms.keys(),
  arrows.filter((arrow) => !back.includes(arrow)),
)

const byFloor = Map.groupBy(rooms.keys(), (room) => floors.get(room) ?? 0)
for (const [floor, on] of [...byFloor].toSorted(([a], [b]) => b - a)) {
  say(`${String(floor).padStart(2)}  ${on.toSorted().join('  ')}`)
}
for (const arrow of up) say(`to a higher wing: ${inWords(arrow)}`)
for (const arrow of back) say(`closes a circle: ${inWords(arrow)}`)
say(
  `${String(rooms.size)} rooms on ${String(byFloor.size)} floors, ${String(arrows.length)} arrows, ` +
    `${String(new Set([...up, ...back]).size)} of them back up`,
)

function withWings(found: Rooms, today: Rooms): Rooms {
  const wings = new Map([...today].map(([room, wing]) => [room.split('/').at(-1), wing]))
  return new Map([...found].map(([room, wing]) => [room, wings.get(room) ?? wing]))
}

function heightOfRoom(room: string): number {
  return heightOf(rooms.get(room) ?? 'root')
}

function inWords({ from, to, imports }: Arrow): string {
  return `${from} -> ${to} (${String(imports)})`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
