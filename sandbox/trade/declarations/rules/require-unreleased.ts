import type { Finding } from '../../../kernel/problem.ts'
import { C_TYPE_AT_RELEASE } from '../sources.ts'
import { headerRule } from './rule.ts'

export const UNRELEASED_FINDING = {
  code: 'c-type-already-released',
  detail: {
    en: 'A C-type declaration obtains the release, but a release date {released} is given.',
    fr: 'Une déclaration de type C sert à obtenir la mainlevée, mais une date de mainlevée {released} est donnée.',
  },
  remedy: {
    en: 'Remove "releasedOn", or declare type AB.',
    fr: 'Retirez « releasedOn », ou déclarez le type AB.',
  },
  source: C_TYPE_AT_RELEASE,
} as const satisfies Finding

export const requireUnreleased = headerRule(UNRELEASED_FINDING, 'releasedOn', ({ releasedOn }) =>
  releasedOn === undefined ? undefined : { released: releasedOn },
)
