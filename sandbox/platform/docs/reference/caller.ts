import type { Description, Placed } from './description.ts'

/** Whom the page lets call an operation first. */
export type Caller = 'nobody' | 'administrator' | 'officer' | 'program' | 'person'

/** By what the document says of its security, and by whose part of the addresses it is. */
export function callerOf(operation: Placed, { document }: Description): Caller {
  const { path, security = document.security } = operation
  if (security.length === 0) return 'nobody'
  if (path.startsWith('/_sandbox/')) return 'administrator'
  if (path.startsWith('/v1/officer/')) return 'officer'
  return security.some((each) => 'client' in each) ? 'program' : 'person'
}
