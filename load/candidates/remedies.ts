import { verdict, type Verdict } from '../lib/proof.ts'
import type { Finding, Played } from './played.ts'

/** Of a hundred. */
const ENOUGH = 90
const NAMES_SOMETHING =
  /\/v1\/|\/oauth2\/|CES_TOKEN_URL|Authorization|\b(value|description|duties)\b/

/** Whoever fails is told how to mend it. */
export function ofRemedies(plays: readonly Played[]): Verdict {
  const unmet = plays
    .flatMap(({ results }) => results)
    .filter(({ status }) => status === 'fail' || status === 'warn')
  const helpful = unmet.filter(saysHow).length
  return verdict(
    `at least ${ENOUGH} % of what fails says how to mend it, naming a field or a call`,
    `${helpful} of ${unmet.length}`,
    unmet.length > 0 && helpful * 100 >= unmet.length * ENOUGH,
  )
}

function saysHow({ remedy: { en, fr } }: Finding): boolean {
  return NAMES_SOMETHING.test(en) && NAMES_SOMETHING.test(fr)
}
