/** A document at rest. Never changed, only replaced, so that a copy of the list is a snapshot. */
export interface Entry {
  readonly key: string
  /** Place in the order of creation; kept by updates. */
  readonly ordinal: number
  /** The commit that wrote it; 0 when it was loaded and is durable anyway. */
  readonly seq: number
  readonly text: string
  /** Of its shape: that of its collection, unless nobody declares the collection any more. */
  readonly version: number
  /** The parsed, frozen document of a hot collection, once somebody has asked for it. */
  document: unknown
}
