import type { ClockAddress, ShownAdvance, ShownClock } from './clock-client.ts'

/** How far an advance is, in one line. */
export function progressLine({ from, at, to, count, setAside }: ShownAdvance): string {
  const [start, now, end] = [from, at, to].map((text) => Date.parse(text)) as [
    number,
    number,
    number,
  ]
  const share = end > start ? (now - start) / (end - start) : 1
  const percent = String(Math.floor(share * 100)).padStart(3)
  return `${percent} %  ${at}  ${numbered(count)} done, ${numbered(setAside.count)} set aside`
}

/** What came of an advance: what was done by kind, what was not, and how to undo what may be unwanted. */
export function reportOf(advance: ShownAdvance, { workspace }: ClockAddress): readonly string[] {
  return [
    headline(advance),
    ...doneLines(advance),
    ...asideLines(advance, workspace),
    ...asleepLines(advance),
  ]
}

export function clockLine({ mode, at, localDate }: ShownClock): string {
  return `${at} (${localDate} in Toronto), ${mode}`
}

function headline({ state, from, at, to, problem }: ShownAdvance): string {
  if (state === 'done') return `The clock went from ${from} to ${at}.`
  if (state === 'cancelled') return `Cancelled: the clock stands at ${at}, on its way to ${to}.`
  const { title, detail, remedy } = problem ?? { title: NOBODY, detail: NOBODY, remedy: NOBODY }
  return `Failed at ${at}, on its way to ${to}. ${title.en}: ${detail.en} ${remedy.en}`
}

const NOBODY = { en: '' }

function doneLines({ count, kinds }: ShownAdvance): readonly string[] {
  const byCount = Object.entries(kinds).toSorted(([, one], [, other]) => other - one)
  const width = Math.max(0, ...byCount.map(([kind]) => kind.length))
  return [
    `Done: ${numbered(count)}`,
    ...byCount.map(([kind, done]) => `  ${kind.padEnd(width)}  ${numbered(done)}`),
  ]
}

function asideLines(
  { setAside: { count, items } }: ShownAdvance,
  workspace: string,
): readonly string[] {
  if (count === 0) return []
  const place = `/_sandbox/workspaces/${workspace}/due-work/set-aside`
  return [
    `Set aside: ${numbered(count)}; POST ${place}/{id}/retry does one again, DELETE ${place}/{id} drops it`,
    ...items.map(
      ({ id, kind, subject, dueAt, reason }) =>
        `  ${id}  ${kind} ${subject}, due ${dueAt}: ${reason.detail.en}`,
    ),
    ...unsaid(count - items.length),
  ]
}

function asleepLines({ deactivated }: ShownAdvance): readonly string[] {
  const { count, items } = deactivated ?? { count: 0, items: [] }
  if (count === 0) return []
  return [
    `Deactivated for disuse: ${numbered(count)}; to undo it, POST as the administrator to`,
    ...items.map(({ type, name, reactivation }) => `  ${reactivation}  (${type} ${name})`),
    ...unsaid(count - items.length),
  ]
}

function unsaid(more: number): readonly string[] {
  return more > 0 ? [`  and ${numbered(more)} more`] : []
}

function numbered(value: number): string {
  return value.toLocaleString('en-CA')
}
