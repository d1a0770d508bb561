import { Misuse, type Console } from '../../sandbox/server/command-line/index.ts'
import type { CertifyOptions } from './options.ts'
import { CheckProgress } from './progress.ts'
import type { Told } from './told.ts'
import { Results, verdictOf } from './results.ts'
import { certify, planOf } from './run.ts'

type Wanted = CertifyOptions & { readonly evidence?: string }

/** Plays the suites of a scope with the candidate, and tells what is found as it is found. */
export async function play(
  options: Wanted,
  { err, language }: Pick<Console, 'err' | 'language'>,
): Promise<Told> {
  const plan = await planOf(options.tags)
  if (plan.scenarios === 0) throw new Misuse(NOTHING)
  const progress = new CheckProgress(err, language, options.scope)
  progress.begin(plan.scenarios)
  const gathered = new Results()
  await certify(plan, options, (message) => {
    const check = gathered.observe(message)
    if (check !== undefined) progress.tell(check)
  })
  const { records, ownErrors } = gathered
  const results = gathered.of(options.scope)
  return { options, results, records, ownErrors, verdict: verdictOf(results, ownErrors) }
}

const NOTHING = {
  en: 'no scenario was selected: nothing was certified',
  fr: 'aucun scénario n’a été retenu : rien n’a été certifié',
}
