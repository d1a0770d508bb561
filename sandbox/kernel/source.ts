/** How far a rule or rate can be trusted, best first. */
export type Authority = 'law' | 'notice' | 'guide' | 'reported' | 'assumed'

/** Where a rule or rate comes from; printed by `ces sources`. */
export interface Source {
  readonly id: string
  /** The instrument, page or document, as one would cite it. */
  readonly instrument: string
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
