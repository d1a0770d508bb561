import type { Bilingual } from '../../../sandbox/kernel/problem.ts'
import type { Result, Verdict } from '../results.ts'

export const STATUSES: Readonly<Record<Result['status'], Bilingual>> = {
  pass: { en: 'pass', fr: 'réussi' },
  fail: { en: 'FAIL', fr: 'ÉCHEC' },
  warn: { en: 'warn', fr: 'avis' },
  unseen: { en: 'FAIL', fr: 'ÉCHEC' },
}

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  certified: { en: 'certified', fr: 'certifié' },
  'not certified': { en: 'not certified', fr: 'non certifié' },
  'could not run': { en: 'could not run', fr: 'essai impossible' },
}
