import type { BusinessNumber, ProgramAccountNumber } from '../../kernel/identifiers.ts'
import { ACTIONS, type Action } from './actions.ts'

/** The part of a line of the log that decides who may see it. */
export interface Line {
  /** A fact in the past tense. */
  readonly type: string
  readonly account?: ProgramAccountNumber | undefined
  /** The business for which it was done, and the one that did it. */
  readonly forWhom?: BusinessNumber | undefined
  readonly byBusiness?: BusinessNumber | undefined
}

/** What one must be allowed to read of a business to meet a line about its record, by the line’s type. */
export type Readings = ReadonlyMap<string, Action>

/**
 * @param facts what the slices say of their own facts
 * @throws Error where one names no action
 * @see sources.ts SIGHT_OF_THE_LOG
 */
export function readingsOf(
  facts: Readonly<Record<string, { readonly readBy?: string }>>,
): Readings {
  const said = Object.entries(facts).filter(([, { readBy }]) => readBy !== undefined)
  return new Map(said.map(([type, { readBy }]) => [type, actionNamed(readBy)]))
}

function actionNamed(name: string | undefined): Action {
  const found = ACTIONS.find((action) => action === name)
  if (found === undefined)
    throw new Error(`a fact is read by "${String(name)}", which is no action`)
  return found
}

export const WHOLE = 'view-whole-business'

/** Lines that say nothing, and those that nobody tells any more, are for who meets the whole business. */
export function readingOf(readings: Readings, { type }: Line): Action {
  return readings.get(type) ?? WHOLE
}

export function sidesOf({ forWhom, byBusiness }: Line): readonly BusinessNumber[] {
  return [...new Set([forWhom, byBusiness])].filter((business) => business !== undefined)
}
