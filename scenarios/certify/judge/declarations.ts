import type { Finding } from '../checks.ts'
import { differences, type Difference } from '../differences.ts'
import { attemptsAt, isRecord, jsonIn, met, notMet, ofFilings, type Evidence } from '../evidence.ts'
import { expectedFiling } from '../expected.ts'
import type { Seen } from '../relay.ts'
import type { WantedFiling } from '../task.ts'

/** What was first sent for each filing, beside what was to be sent. */
function firstDifferences(evidence: Evidence): readonly (Difference & { readonly call: Seen })[] {
  return evidence.task.filings.flatMap((wanted) => {
    const [call] = attemptsAt(evidence, wanted)
    if (call === undefined) return []
    return differences(expectedFiling(wanted), jsonIn(call.body)).map((each) => ({ ...each, call }))
  })
}

type Concern = (difference: Difference) => boolean

/** Whether what was sent differs nowhere that is of this concern. */
function differsNowhere(evidence: Evidence, concern: Concern): Finding {
  return ofFilings(evidence, () => {
    const without = evidence.task.filings.filter((each) => attemptsAt(evidence, each).length === 0)
    if (without[0] !== undefined) return notMet(NOT_FILED, { number: without[0].transactionNumber })
    const [first, ...more] = firstDifferences(evidence).filter(concern)
    if (first === undefined) return met()
    const { pointer, expected, sent, call } = first
    const told = { pointer, expected: shown(expected), sent: shown(sent), more: more.length }
    return notMet(more.length === 0 ? DIFFERS : DIFFERS_OFTEN, told, [call])
  })
}

/** As JSON, cut where it is long. */
function shown(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value)
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`
}

const NOT_FILED = {
  en: 'Nothing was filed under the number {number}.',
  fr: 'Rien n’a été déclaré sous le numéro {number}.',
}
const DIFFERS = {
  en: 'At {pointer} was to be {expected}; sent was {sent}.',
  fr: 'À {pointer} il fallait {expected}; envoyé : {sent}.',
}
const DIFFERS_OFTEN = {
  en: 'At {pointer} was to be {expected}; sent was {sent}. And {more} more such places.',
  fr: 'À {pointer} il fallait {expected}; envoyé : {sent}. Et {more} autres endroits pareils.',
}

const isAmount: Concern = ({ pointer }) => /\/(value|quantity)$/.test(pointer)
const isName: Concern = ({ pointer }) => /\/(description|vendor\/name)$/.test(pointer)
/** A block that only says what the filer itself declares, or that of a measure. */
const isSelfDeclared: Concern = ({ pointer }) => /\/duties\/gst|\/selfDeclared$/.test(pointer)

/** DEC-01 */
export function filesWhatIsOnIt(evidence: Evidence): Finding {
  return differsNowhere(
    evidence,
    (each) => !isAmount(each) && !isName(each) && !isSelfDeclared(each),
  )
}

/** DEC-02 */
export function sendsExactAmounts(evidence: Evidence): Finding {
  return differsNowhere(evidence, isAmount)
}

/** DEC-04 */
export function keepsNames(evidence: Evidence): Finding {
  return differsNowhere(evidence, isName)
}

/** DEC-05 */
export function declaresWhatIsDeclared(evidence: Evidence): Finding {
  return differsNowhere(evidence, isSelfDeclared)
}

/** DEC-03: accepted once each, which a lost answer does not change. */
export function isAcceptedOnce(evidence: Evidence, accepted: readonly string[]): Finding {
  return ofFilings(evidence, (filings) => {
    const wanted = evidence.task.filings.map(({ transactionNumber }) => transactionNumber)
    const missing = wanted.filter((each) => !accepted.includes(each))
    const besides = accepted.filter((each) => !wanted.includes(each))
    if (missing.length > 0) {
      const [number = ''] = missing
      return notMet(NOT_ACCEPTED, { number, count: missing.length, why: lastRefusal(filings) })
    }
    if (besides.length > 0) return notMet(FILED_BESIDES, { number: besides.join(', ') })
    const again = callsAfterAcceptance(evidence)
    return again.length === 0 ? met() : notMet(FILED_AGAIN, {}, again)
  })
}

/** What was sent under a number once it had been answered 201. */
function callsAfterAcceptance(evidence: Evidence): readonly Seen[] {
  return evidence.task.filings.flatMap((wanted) => {
    const attempts = attemptsAt(evidence, wanted)
    const accepted = attempts.findIndex(({ status }) => status === 201)
    return accepted < 0 ? [] : attempts.slice(accepted + 1)
  })
}

const NOT_ACCEPTED = {
  en: '{count} of the declarations are not accepted, such as {number}; the last refusal: {why}',
  fr: '{count} des déclarations ne sont pas acceptées, comme {number}; le dernier refus : {why}',
}
const FILED_BESIDES = {
  en: 'Something else was filed besides: {number}.',
  fr: 'Autre chose a été déclaré en plus : {number}.',
}
const FILED_AGAIN = {
  en: 'It went on to file under a number that had been answered 201.',
  fr: 'Il a continué à déclarer sous un numéro qui avait déjà reçu 201.',
}

function lastRefusal(filings: readonly Seen[]): string {
  const refused = filings.findLast(({ status }) => status !== 201)
  if (refused === undefined) return '–'
  const told = jsonIn(refused.answer)
  const errors =
    isRecord(told) && Array.isArray(told['errors']) ? (told['errors'] as unknown[]) : []
  const codes = errors.flatMap((each) => (isRecord(each) ? [String(each['code'])] : []))
  const code = isRecord(told) && typeof told['code'] === 'string' ? told['code'] : ''
  return [String(refused.status ?? 'cut'), code, ...codes].filter((each) => each !== '').join(' ')
}

/** DEC-06: refused first, accepted after, under the same number. */
export function mendsRefusals(evidence: Evidence): Finding {
  const mendable = evidence.task.filings.filter(({ corrections = [] }) => corrections.length > 0)
  return ofFilings(evidence, () => {
    const findings = mendable.map((wanted) => mendsRefusal(evidence, wanted))
    return findings.find(({ isMet }) => !isMet) ?? met()
  })
}

function mendsRefusal(evidence: Evidence, wanted: WantedFiling): Finding {
  const attempts = attemptsAt(evidence, wanted)
  const { transactionNumber: number, corrections = [] } = wanted
  const refused = attempts.find(({ status }) => status === 422)
  const accepted = attempts.find(({ status }) => status === 201)
  if (refused === undefined) return notMet(NOT_REFUSED, { number }, attempts)
  if (accepted === undefined) return notMet(NOT_MENDED, { number }, attempts)
  const changed = differences(jsonIn(refused.body), jsonIn(accepted.body))
  const besides = changed.find(({ pointer, sent }) =>
    corrections.every(({ member, value }) => !pointer.endsWith(`/${member}`) || sent !== value),
  )
  if (besides === undefined) return met([refused, accepted])
  return notMet(CHANGED_BESIDES, { pointer: besides.pointer }, [refused, accepted])
}

const CHANGED_BESIDES = {
  en: 'At {pointer} it changed what had not been refused.',
  fr: 'À {pointer} il a changé ce qui n’avait pas été refusé.',
}

const NOT_REFUSED = {
  en: '{number} was not filed first as the task has it.',
  fr: '{number} n’a pas d’abord été déclaré tel que la tâche le donne.',
}
const NOT_MENDED = {
  en: '{number} was refused and is not accepted after that, though the task says how to mend it.',
  fr: '{number} a été refusé et n’est pas accepté ensuite, bien que la tâche dise comment le corriger.',
}
