import type { Finding } from '../checks.ts'
import {
  attemptsAt,
  isOpen,
  isRecord,
  jsonIn,
  met,
  notMet,
  ofFilings,
  type Evidence,
} from '../evidence.ts'
import type { Seen } from '../relay.ts'

/** Milliseconds by which clocks and timers may differ. */
const TOLERANCE = 50

/** Each call with the next of the same filing. */
function repetitions(evidence: Evidence): readonly (readonly [Seen, Seen])[] {
  return evidence.task.filings.flatMap((wanted) => {
    const attempts = attemptsAt(evidence, wanted)
    return pairs(attempts)
  })
}

function pairs<Each>(all: readonly Each[]): readonly (readonly [Each, Each])[] {
  return all.flatMap((each, index) => {
    const next = all[index + 1]
    return next === undefined ? [] : [[each, next] as const]
  })
}

/** RES-01 @param seconds that Retry-After said */
export function waitsForRetryAfter(evidence: Evidence, seconds: number): Finding {
  return ofFilings(evidence, (filings) => {
    const pushed = repetitions(evidence).filter(([{ act }]) => act === 'answer')
    if (pushed.length === 0) return notMet(NEVER_AGAIN, {}, filings)
    const early = pushed.find(
      ([before, next]) => next.from - before.to < seconds * 1000 - TOLERANCE,
    )
    if (early === undefined) return met(pushed.flat())
    const waited = ((early[1].from - early[0].to) / 1000).toFixed(2)
    return notMet(TOO_SOON, { waited, seconds }, early)
  })
}

const NEVER_AGAIN = {
  en: 'It was told to come again later and did not.',
  fr: 'On lui a dit de revenir plus tard, et il n’est pas revenu.',
}
const TOO_SOON = {
  en: 'It asked again after {waited} s, where Retry-After said {seconds} s.',
  fr: 'Il a redemandé après {waited} s, alors que Retry-After indiquait {seconds} s.',
}

/** RES-02 */
export function keepsItsKey(evidence: Evidence): Finding {
  return ofFilings(evidence, (filings) => {
    const repeated = repetitions(evidence).filter(([before]) => isOpen(before))
    if (repeated.length === 0) return notMet(NEVER_AGAIN, {}, filings)
    const rewritten = repeated.find(([before, next]) => before.body !== next.body)
    if (rewritten !== undefined) return notMet(OTHER_BODY, {}, rewritten)
    const keyless = repeated.flat().find(({ headers }) => headers['idempotency-key'] === undefined)
    if (keyless !== undefined) return notMet(WITHOUT_KEY, {}, [keyless])
    const changed = repeated.find(
      ([before, next]) => before.headers['idempotency-key'] !== next.headers['idempotency-key'],
    )
    if (changed !== undefined) return notMet(OTHER_KEY, {}, changed)
    const shared = sharedKey(evidence)
    return shared === undefined ? met(repeated.flat()) : notMet(SHARED_KEY, {}, shared)
  })
}

/** Calls for different declarations that bear one key, if there are any. */
function sharedKey(evidence: Evidence): readonly Seen[] | undefined {
  const firsts = evidence.task.filings.flatMap((each) => attemptsAt(evidence, each).slice(0, 1))
  const byKey = Map.groupBy(firsts, ({ headers }) => headers['idempotency-key'])
  return [...byKey.values()].find((calls) => calls.length > 1)
}

const OTHER_BODY = {
  en: 'A repetition bore another body than the attempt before it, to which no answer had come.',
  fr: 'Une répétition portait un autre corps que la tentative précédente, restée sans réponse.',
}
const SHARED_KEY = {
  en: 'Different declarations bore one Idempotency-Key, so that the second passes for a repetition.',
  fr: 'Des déclarations différentes portaient une même Idempotency-Key : la seconde passe pour une répétition.',
}

const WITHOUT_KEY = {
  en: 'A filing that was repeated bore no Idempotency-Key.',
  fr: 'Une déclaration répétée ne portait pas d’Idempotency-Key.',
}
const OTHER_KEY = {
  en: 'A repetition bore another Idempotency-Key than the attempt before it.',
  fr: 'Une répétition portait une autre Idempotency-Key que la tentative précédente.',
}

/** RES-03 */
export function survivesLoss(evidence: Evidence, accepted: readonly string[]): Finding {
  return ofFilings(evidence, (filings) => {
    const lost = filings.filter(({ status }) => status === undefined)
    if (lost.length === 0) return notMet(NOTHING_LOST, {}, filings)
    const again = repetitions(evidence).filter(([{ status }]) => status === undefined)
    if (again.length === 0) return notMet(GAVE_UP, {}, lost)
    const { length: wanted } = evidence.task.filings
    if (accepted.length === wanted) return met(again.flat())
    return notMet(COUNT, { wanted, accepted: accepted.length }, filings)
  })
}

const NOTHING_LOST = {
  en: 'It made too few calls for one of them to be lost.',
  fr: 'Il a fait trop peu d’appels pour que l’un d’eux se perde.',
}
const GAVE_UP = {
  en: 'A connection was cut, and that filing was not sent again.',
  fr: 'Une connexion a été coupée, et cette déclaration n’a pas été renvoyée.',
}
const COUNT = {
  en: '{accepted} declarations are on file where there were to be {wanted}.',
  fr: '{accepted} déclarations sont au dossier au lieu de {wanted}.',
}

/** RES-04 */
export function takesNoForAnAnswer(evidence: Evidence): Finding {
  return ofFilings(evidence, () => {
    const stubborn = repetitions(evidence).find(
      ([before, next]) => isFinal(before) && before.body === next.body,
    )
    if (stubborn === undefined) return met()
    return notMet(STUBBORN, { code: codeOf(stubborn[0]) }, stubborn)
  })
}

/** DLG-01 */
export function staysWithinAuthority(evidence: Evidence): Finding {
  return ofFilings(evidence, (filings) => {
    const [first, ...more] = filings
    if (first !== undefined && more.length > 0) {
      return notMet(AGAIN, { count: filings.length, code: codeOf(first) }, filings)
    }
    return evidence.performance.exitCode === 0 ? notMet(SAID_DONE, {}, filings) : met(filings)
  })
}

const AGAIN = {
  en: 'It was refused ({code}) and filed {count} times all the same.',
  fr: 'On le lui a refusé ({code}), et il a quand même déclaré {count} fois.',
}
const SAID_DONE = {
  en: 'It was refused and ended with exit code 0, as if all were filed.',
  fr: 'On le lui a refusé, et il a fini avec le code 0 comme si tout était déclaré.',
}
const STUBBORN = {
  en: 'The same body was sent again after the final refusal {code}.',
  fr: 'Le même corps a été renvoyé après le refus définitif {code}.',
}

function isFinal(call: Seen): boolean {
  return !isOpen(call) && call.act === undefined && call.status !== 201
}

function codeOf({ answer, status }: Seen): string {
  const told = jsonIn(answer)
  return isRecord(told) && typeof told['code'] === 'string' ? told['code'] : String(status)
}
