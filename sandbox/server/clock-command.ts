import { ToldError } from '../kernel/told-error.ts'
import { ClockClient, type ClockAddress, type ShownAdvance } from './clock-client.ts'
import { ProgressLine } from './clock-progress.ts'
import { clockLine, progressLine, reportOf } from './clock-report.ts'
import { DONE, FAILED, INTERRUPTED, Misuse, say, type Console } from './command-line/index.ts'
import type { AdvanceFlags, ShowFlags } from './commands/clock-flags.ts'

/** @returns the exit code */
export async function showClock(flags: ShowFlags, { out, language }: Console): Promise<number> {
  const shown = await new ClockClient(addressOf(flags), language).show()
  out.write(flags.json ? jsonOf(shown) : `${clockLine(shown, language)}\n`)
  return DONE
}

/** @returns the exit code */
export async function advanceClock(flags: AdvanceFlags, console: Console): Promise<number> {
  const wanted = wantedOf(flags)
  const client = new ClockClient(addressOf(flags), console.language)
  const ended = await follow(client, wanted, console)
  const text = reportOf(ended, flags.workspace, console.language).map((line) => `${line}\n`)
  console.out.write(flags.json ? jsonOf(ended) : text.join(''))
  return { done: DONE, cancelled: INTERRUPTED, failed: FAILED }[ended.state]
}

function jsonOf(result: object): string {
  return `${JSON.stringify(result, null, 2)}\n`
}

interface Wanted {
  readonly by?: string
  readonly to?: string
}

type Ended = ShownAdvance & { readonly state: 'done' | 'cancelled' | 'failed' }

/** @throws ToldError when the sandbox ended first */
async function follow(client: ClockClient, wanted: Wanted, console: Console): Promise<Ended> {
  const { err, language } = console
  let seen = await client.begin(wanted)
  console.onInterrupt(() =>
    client.cancel(seen.id).catch((error: unknown) => {
      err.write(`ces: ${say(language, NOT_CANCELLED, { reason: messageOf(error) })}\n`)
    }),
  )
  const line = new ProgressLine(err)
  for await (seen of client.follow(seen.id)) line.show(progressLine(seen, language))
  line.clear()
  const { state, at } = seen
  if (state === 'running') throw new ToldError(SANDBOX_ENDED, { at })
  return { ...seen, state }
}

const NOT_CANCELLED = {
  en: 'it could not be cancelled: {reason}',
  fr: 'l’annulation a échoué : {reason}',
}
const SANDBOX_ENDED = {
  en: 'the sandbox ended; its clock stands at its last commit, {at} or later',
  fr: 'le bac à sable s’est arrêté; son horloge en est à son dernier enregistrement, {at} ou plus tard',
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** @throws Misuse */
function addressOf({ url, workspace, 'admin-token': adminToken }: ShowFlags): ClockAddress {
  if (adminToken === undefined) throw new Misuse(NO_TOKEN)
  return { url: url.replace(/\/+$/, ''), adminToken, workspace }
}

const NO_TOKEN = {
  en: 'name the administrator’s token with --admin-token or CES_ADMIN_TOKEN',
  fr: 'indiquez le jeton de l’administrateur avec --admin-token ou CES_ADMIN_TOKEN',
}

/** @throws Misuse unless exactly one of the two is told */
function wantedOf({ by, to }: AdvanceFlags): Wanted {
  if ((by === undefined) === (to === undefined)) throw new Misuse(HOW_FAR)
  return { ...(by !== undefined && { by }), ...(to !== undefined && { to }) }
}

const HOW_FAR = {
  en: 'say how far: either --by a duration such as P1Y, or --to an instant',
  fr: 'dites de combien : soit --by et une durée telle que P1Y, soit --to et un instant',
}
