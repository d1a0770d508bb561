/** How far a rule or rate can be trusted, best first. */
export const AUTHORITIES = ['law', 'notice', 'guide', 'reported', 'assumed'] as const
export type Authority = (typeof AUTHORITIES)[number]

/** What rests on several is known no better than the worst of them. */
export function worst(best: Authority, ...others: readonly Authority[]): Authority {
  return others.reduce(
    (worse, other) => (AUTHORITIES.indexOf(other) > AUTHORITIES.indexOf(worse) ? other : worse),
    best,
  )
}

/** Where a rule or rate comes from; printed by `ces sources`. */
export interface Source {
  readonly id: string
  /** The instrument, page or document, as one would cite it. */
  readonly instrument: string
  /** The same in French, where it is of one row of the data. */
  readonly instrumentFr?: string
  readonly section?: string
  readonly url?: string
  /** First day in force, `YYYY-MM-DD`. */
  readonly inForce?: string
  readonly authority: Authority
  /** What the source says that matters here, or what it does not say. */
  readonly note?: string
}

/** A source as findings cite it. */
export type Citation = Pick<Source, 'id' | 'instrument' | 'section' | 'authority'>

export function citationOf({ id, instrument, section, authority }: Source): Citation {
  return { id, instrument, ...(section !== undefined && { section }), authority }
}
