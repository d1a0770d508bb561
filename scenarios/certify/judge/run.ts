import { met, notMet, type Evidence } from '../evidence.ts'
import type { Finding } from '../checks.ts'

/** RUN-01: that it says so is not enough. */
export function endsWell({ performance, task }: Evidence, accepted: readonly string[]): Finding {
  const { exitCode, isOverdue, printed } = performance
  const open = task.filings.filter(({ transactionNumber: each }) => !accepted.includes(each))
  if (!isOverdue && exitCode === 0) {
    return open.length === 0 ? met() : notMet(NOT_DONE, { count: open.length })
  }
  const last = printed.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
  return isOverdue ? notMet(OVERDUE, { last }) : notMet(ENDED, { code: exitCode ?? '?', last })
}

const NOT_DONE = {
  en: 'It ended with exit code 0, and {count} {count:declaration|declarations} of the task {count:is|are} not accepted.',
  fr: 'Il a fini avec le code 0, et {count} {count:déclaration|déclarations} de la tâche ne {count:l’est|le sont} pas.',
}
const OVERDUE = {
  en: 'It did not end in time and was stopped. It printed at last: {last}',
  fr: 'Il n’a pas fini à temps et a été arrêté. Il a affiché en dernier : {last}',
}
const ENDED = {
  en: 'It ended with exit code {code}. It printed at last: {last}',
  fr: 'Il a fini avec le code {code}. Il a affiché en dernier : {last}',
}
