import { REGISTRATION_ATTEMPTS, TERMS } from './sources.ts'

/** How many wrong sets of answers lock a registration. @see sources.ts REGISTRATION_ATTEMPTS */
export const WRONG_ATTEMPTS_ALLOWED = { attempts: 3, source: REGISTRATION_ATTEMPTS } as const

/** Which text of the terms is accepted. @see sources.ts TERMS */
export const TERMS_IN_FORCE = { version: '2021-05', source: TERMS } as const
