import { hash } from 'node:crypto'
import { InvalidCursor } from './errors.ts'

/** What tells a list from every other: its name, what it was asked for, its order. */
export type ListName = readonly (string | boolean | undefined)[]

/**
 * A place in a list, as text that no other list takes for its own. The sum is no secret: it keeps a
 * client from going on in the wrong list unawares, and a cursor shows nothing that its list would not.
 */
export function cursorOf(place: string, list: ListName): string {
  return `${place}.${sum(place, list)}`
}

/** @throws InvalidCursor when the list did not hand it out */
export function placeOf(cursor: string, list: ListName): string {
  const place = cursor.slice(0, Math.max(0, cursor.lastIndexOf('.')))
  if (place === '' || cursorOf(place, list) !== cursor) throw new InvalidCursor()
  return place
}

const LETTERS = 8

function sum(place: string, list: ListName): string {
  return hash('sha256', JSON.stringify([place, ...list]), 'base64url').slice(0, LETTERS)
}
