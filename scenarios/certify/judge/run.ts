import { met, notMet, ofFilings, type Evidence } from '../evidence.ts'
import type { Finding } from '../checks.ts'

/** RUN-01: that it says so is not enough. @param accepted the numbers that are on file */
export function endsWell(evidence: Evidence, accepted: readonly string[]): Finding {
  const { exitCode, isOverdue } = evidence.performance
  if (isOverdue || exitCode !== 0) return endedOtherwise(evidence)
  const wanted = evidence.task.filings.map(({ transactionNumber }) => transactionNumber)
  const missing = wanted.filter((number) => !accepted.includes(number))
  const [number] = missing
  return number === undefined ? met() : notMet(SAID_DONE, { number, count: missing.length })
}

/** RUN-01, at a task that cannot be done */
export function saysNotDone(evidence: Evidence): Finding {
  return ofFilings(evidence, (filings) => {
    const { exitCode, isOverdue } = evidence.performance
    if (isOverdue) return endedOtherwise(evidence)
    return exitCode === 0 ? notMet(SAID_ALL_DONE, {}, filings.slice(-1)) : met(filings)
  })
}

function endedOtherwise({ performance }: Evidence): Finding {
  const { exitCode, isOverdue, printed } = performance
  const last = printed.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
  return isOverdue ? notMet(OVERDUE, { last }) : notMet(ENDED, { code: exitCode ?? '?', last })
}

const SAID_DONE = {
  en: 'It ended with exit code 0, and {count} {count:declaration|declarations} of the task {count:is|are} not accepted, such as {number}.',
  fr: 'Il a fini avec le code 0, et {count} {count:déclaration|déclarations} de la tâche ne {count:l’est|le sont} pas, comme {number}.',
}
const SAID_ALL_DONE = {
  en: 'It was refused for good and ended with exit code 0, as if all were filed.',
  fr: 'Le refus était définitif, et il a fini avec le code 0 comme si tout était déclaré.',
}
const OVERDUE = {
  en: 'It did not end in time and was stopped. It printed at last: {last}',
  fr: 'Il n’a pas fini à temps et a été arrêté. Il a affiché en dernier : {last}',
}
const ENDED = {
  en: 'It ended with exit code {code}. It printed at last: {last}',
  fr: 'Il a fini avec le code {code}. Il a affiché en dernier : {last}',
}
