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

/** Of a hundred. */
const ENOUGH = 95

/** VOL-01: a call that was cut, or not let in, has transmitted nothing that could be wrong. */
export function isRightAtFirst(evidence: Evidence): Finding {
  return ofFilings(evidence, () => {
    const firsts = evidence.task.filings.map((wanted) =>
      attemptsAt(evidence, wanted).find((call) => !isOpen(call)),
    )
    const { length } = firsts
    const right = firsts.filter((call) => call?.status === 201).length
    if (right * 100 >= length * ENOUGH) return met()
    return notMet(TOO_FEW, {
      right,
      length,
      codes: codesIn(firsts.map((call) => call?.answer ?? '')),
    })
  })
}

const TOO_FEW = {
  en: '{right} of {length} were accepted at their first transmission. Refused with: {codes}',
  fr: '{right} sur {length} ont été acceptées à la première transmission. Refus : {codes}',
}

/** With how often each came. */
function codesIn(answers: readonly string[]): string {
  const codes = answers.flatMap((answer) => {
    const told = jsonIn(answer)
    const errors =
      isRecord(told) && Array.isArray(told['errors']) ? (told['errors'] as unknown[]) : []
    return errors.flatMap((each) => (isRecord(each) ? [String(each['code'])] : []))
  })
  const counted = [...Map.groupBy(codes, (code) => code)].map(
    ([code, all]) => [code, all.length] as const,
  )
  const sorted = counted.toSorted(([, one], [, other]) => other - one)
  return sorted.map(([code, count]) => `${code} (${String(count)})`).join(', ') || '–'
}
