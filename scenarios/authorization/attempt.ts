import type { Ask } from '../../sandbox/testing/client.ts'
import type { Subjects } from './cast.ts'

/** A request of an operation, and what in a list shows that it was let see. */
export interface Attempt extends Ask {
  /** Of a list or a stream: it is seen when the answer holds this. */
  readonly sees?: string
  /** Of a stream: what it told so far is read, from its first line. */
  readonly fromTheStart?: boolean
}

/** Makes the request that an actor sends; most are the same for all. */
export type Make = (subjects: Subjects, actor: string) => Attempt

export function get(path: string, sees?: string): Attempt {
  return { method: 'GET', path, ...(sees !== undefined && { sees }) }
}

/** A stream of the log, from its first line on. */
export function follow(path: string, sees: string): Attempt {
  return { method: 'GET', path, sees, fromTheStart: true, headers: { 'last-event-id': '0' } }
}

export function post(path: string, body?: unknown): Attempt {
  return { method: 'POST', path, body }
}

export function put(path: string, body: unknown): Attempt {
  return { method: 'PUT', path, body }
}

export function remove(path: string): Attempt {
  return { method: 'DELETE', path }
}

export const ofImporter = ({ importer }: Subjects): string =>
  `/v1/businesses/${importer.business.business}`
