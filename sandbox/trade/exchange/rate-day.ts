import type { LocalDate } from '../../kernel/time.ts'

export type RateSource = 'BoC' | 'CBSA'

/** The rate of one currency for one effective day, as it is kept. */
export interface KeptRate {
  /** Canadian dollars per unit, a plain decimal text. */
  readonly rate: string
  readonly source: RateSource
  /** When it was fetched or published, by the workspace's clock. */
  readonly publishedAt: string
  /** `ExchangeRateId` of the upstream; a correction keeps it. */
  readonly id: number
  /** 1 for the first value, one more for each that replaces it. */
  readonly revision: number
}

/** All rates that come into force on one day. */
export interface RateDay {
  readonly on: LocalDate
  readonly rates: Readonly<Record<string, KeptRate>>
  readonly fetchedAt: string
}

/** A day that should have rates, or some currencies of it, and why they are not there. */
export interface RateGap {
  readonly on: LocalDate
  /** The currencies that are missing; absent: all. */
  readonly currencies?: readonly string[] | undefined
  readonly reason: GapReason
  readonly triedAt: string
}

/** A value that took the place of another. */
export interface RateRevision {
  readonly on: LocalDate
  readonly currency: string
  readonly revision: number
  readonly rate: string
  readonly replacedRate: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

export const FAILURE_REASONS = [
  'network',
  'timeout',
  'throttled',
  'status',
  'not-json',
  'wrong-shape',
  'too-large',
  'too-many-pages',
] as const
export type FailureReason = (typeof FAILURE_REASONS)[number]

/** `not-published`: the upstream answered, but without this day or currency in a usable form. */
export const GAP_REASONS = [...FAILURE_REASONS, 'not-published'] as const
export type GapReason = (typeof GAP_REASONS)[number]
