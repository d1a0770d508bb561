import { violation, type Finding, type Violation } from '../../kernel/problem.ts'
import { PASSWORD_POLICY } from './sources.ts'

const SHORTEST = 12
const FEWEST_DIFFERENT = 5

const PASSWORD_TOO_SHORT = {
  code: 'password-too-short',
  detail: { en: 'The password is too short.', fr: 'Le mot de passe est trop court.' },
  remedy: {
    en: 'Use at least {shortest} characters; a few words make a good one.',
    fr: 'Utilisez au moins {shortest} caractères; quelques mots conviennent bien.',
  },
  source: PASSWORD_POLICY,
} as const satisfies Finding

const PASSWORD_TOO_PLAIN = {
  code: 'password-too-plain',
  detail: {
    en: 'The password repeats too few characters.',
    fr: 'Le mot de passe répète trop peu de caractères.',
  },
  remedy: {
    en: 'Use at least {fewest} different characters.',
    fr: 'Utilisez au moins {fewest} caractères différents.',
  },
  source: PASSWORD_POLICY,
} as const satisfies Finding

const PASSWORD_TELLS_USERNAME = {
  code: 'password-tells-username',
  detail: {
    en: 'The password contains the username.',
    fr: 'Le mot de passe contient le nom d’utilisateur.',
  },
  remedy: {
    en: 'Leave the username out of it.',
    fr: 'N’y mettez pas le nom d’utilisateur.',
  },
  source: PASSWORD_POLICY,
} as const satisfies Finding

export const identityFindings: readonly Finding[] = [
  PASSWORD_TOO_SHORT,
  PASSWORD_TOO_PLAIN,
  PASSWORD_TELLS_USERNAME,
]

/** Every fault of a password that somebody wants to have. */
export function passwordFaults(wanted: {
  readonly username: string
  readonly password: string
}): readonly Violation[] {
  const password = wanted.password.normalize('NFKC').toLowerCase()
  const found: Violation[] = []
  const characters = Array.from(password)
  if (characters.length < SHORTEST) found.push(fault(PASSWORD_TOO_SHORT, { shortest: SHORTEST }))
  if (new Set(characters).size < FEWEST_DIFFERENT) {
    found.push(fault(PASSWORD_TOO_PLAIN, { fewest: FEWEST_DIFFERENT }))
  }
  if (password.includes(wanted.username.toLowerCase())) found.push(fault(PASSWORD_TELLS_USERNAME))
  return found
}

function fault(finding: Finding, params = {}): Violation {
  return violation(finding, '#/password', params)
}
