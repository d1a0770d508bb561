/**
 * A name may be a slip of an exporter that a measure lists where at most one letter in so many differs.
 *
 * @see sources.ts EXPORTER_NAMES
 */
export const LETTERS_PER_SLIP = 5
