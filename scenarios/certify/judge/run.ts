import { met, notMet, type Evidence } from '../evidence.ts'
import type { Finding } from '../checks.ts'

/** RUN-01 */
export function endsWell({ performance }: Evidence): Finding {
  const { exitCode, isOverdue, printed } = performance
  if (!isOverdue && exitCode === 0) return met()
  const last = printed.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
  return isOverdue ? notMet(OVERDUE, { last }) : notMet(ENDED, { code: exitCode ?? '?', last })
}

const OVERDUE = {
  en: 'It did not end in time and was stopped. It printed at last: {last}',
  fr: 'Il n’a pas fini à temps et a été arrêté. Il a affiché en dernier : {last}',
}
const ENDED = {
  en: 'It ended with exit code {code}. It printed at last: {last}',
  fr: 'Il a fini avec le code {code}. Il a affiché en dernier : {last}',
}
