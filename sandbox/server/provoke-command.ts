import { isProvokable, type Provocation } from '../kernel/provocation.ts'
import { catalogueOf } from '../platform/slice/index.ts'
import { slices } from '../slices.ts'
import { DONE, FAILED, Misuse, ToldError, type Console } from './command-line/index.ts'
import type { ProvokeFlags } from './commands/provoke-flags.ts'
import { tells } from './provoke/codes-of.ts'
import { provoke, type Exchanged } from './provoke/provoke.ts'
import { jsonOf, textOf } from './provoke/report.ts'
import { embedded, type Running } from './provoke/running.ts'

/** @returns the exit code: done when the last answer tells the code */
export async function provokeCode(
  code: string,
  flags: ProvokeFlags,
  console: Console,
): Promise<number> {
  const provocation = await provocationOf(code)
  const exchanged = await sent(provocation, flags, console)
  const { out, language } = console
  out.write(flags.json ? jsonOf(code, exchanged) : textOf(exchanged, language))
  const answered = exchanged.at(-1)?.answered
  return answered !== undefined && tells(answered, code) ? DONE : FAILED
}

/** @throws Misuse for a code that there is not, ToldError for one that no request can force */
async function provocationOf(code: string): Promise<Provocation> {
  const all = await catalogueOf(slices).provocations()
  const found = Object.hasOwn(all, code) ? all[code] : undefined
  if (found === undefined) throw new Misuse(NO_SUCH_CODE, { code })
  if (!isProvokable(found)) throw new ToldError(NOT_BY_REQUEST, { why: found.why })
  return found
}

const NO_SUCH_CODE = {
  en: 'no problem or finding has the code "{code}"; /problems of a running sandbox lists them',
  fr: 'aucun problème ni constat n’a le code « {code} »; /problems d’un bac à sable en marche les énumère',
}
const NOT_BY_REQUEST = {
  en: 'no request can force it: {why}',
  fr: 'aucune demande ne peut le forcer : {why}',
}

async function sent(
  provocation: Provocation,
  flags: ProvokeFlags,
  { language }: Console,
): Promise<readonly Exchanged[]> {
  const running = runningOf(flags)
  if (running !== undefined) {
    return await provoke({ ...running, language }, provocation).catch(tellUnreachable(running))
  }
  await using own = await embedded()
  return await provoke({ ...own, language }, provocation)
}

const USUAL = 'http://127.0.0.1:8787'

/** @throws Misuse where the address is told without the token */
function runningOf({ url, 'admin-token': adminToken }: ProvokeFlags): Running | undefined {
  if (url === undefined && adminToken === undefined) return undefined
  if (adminToken === undefined) throw new Misuse(NO_TOKEN)
  return { url: (url ?? USUAL).replace(/\/+$/, ''), adminToken }
}

const NO_TOKEN = {
  en: 'name the administrator’s token with --admin-token or CES_ADMIN_TOKEN: a workspace is made for it',
  fr: 'indiquez le jeton de l’administrateur par --admin-token ou CES_ADMIN_TOKEN : un espace est créé pour cela',
}

function tellUnreachable({ url }: Running): (error: unknown) => never {
  return (error) => {
    if (error instanceof TypeError) throw new Misuse(NOBODY_ANSWERS, { url })
    throw error
  }
}

const NOBODY_ANSWERS = {
  en: 'no sandbox answers at {url}; start one with ces start, or name it with --url',
  fr: 'aucun bac à sable ne répond à {url}; démarrez-en un avec ces start, ou indiquez-le avec --url',
}
