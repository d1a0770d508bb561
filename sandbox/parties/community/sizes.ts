import type { Profile } from '../../platform/workspaces/index.ts'

/** How large a trade community is. */
export interface Size {
  readonly importers: number
  /** Program accounts an importer, on average over `importers`. */
  readonly accountsEach: number
  /** Program accounts an importer under which nothing was imported or exported for years. */
  readonly idleEach: number
  readonly brokers: number
  readonly consultants: number
}

/**
 * `national` follows seed figures: 80,000 active importers, about 280 licensed brokers. `clean-up` has the
 * 400,000 idle program accounts besides that were to be closed from 2021 on; that they are evenly those of
 * the active importers is assumed.
 */
export const SIZES: Readonly<Record<Profile, Size>> = {
  demo: { importers: 40, accountsEach: 2, idleEach: 0, brokers: 6, consultants: 2 },
  small: { importers: 1000, accountsEach: 2, idleEach: 0, brokers: 30, consultants: 10 },
  national: { importers: 80_000, accountsEach: 1, idleEach: 0, brokers: 280, consultants: 120 },
  'clean-up': { importers: 80_000, accountsEach: 1, idleEach: 5, brokers: 280, consultants: 120 },
}

/** 56,000 of 80,000 importers had registered in March 2024. */
export const REGISTERED_SHARE = 0.7

/** A tenth of the importers are made non-residents; no figure was found. */
export const NON_RESIDENT_SHARE = 0.1
