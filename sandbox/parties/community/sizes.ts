import type { Profile } from '../../platform/workspaces/index.ts'

/** How large a trade community is. */
export interface Size {
  readonly importers: number
  /** Program accounts an importer, on average over `importers`. */
  readonly accountsEach: number
  readonly brokers: number
  readonly consultants: number
}

/**
 * `national` follows seed figures: 80,000 active importers, 400,000 program accounts that were looked
 * at in the clean-up, about 280 licensed brokers.
 */
export const SIZES: Readonly<Record<Profile, Size>> = {
  demo: { importers: 40, accountsEach: 2, brokers: 6, consultants: 2 },
  small: { importers: 1000, accountsEach: 2, brokers: 30, consultants: 10 },
  national: { importers: 80_000, accountsEach: 5, brokers: 280, consultants: 120 },
}

/** 56,000 of 80,000 importers had registered in March 2024. */
export const REGISTERED_SHARE = 0.7

/** A tenth of the importers are made non-residents; no figure was found. */
export const NON_RESIDENT_SHARE = 0.1
