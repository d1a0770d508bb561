import type { Language } from '../../http/index.ts'
import type { Description } from './description.ts'

/** How shapes are told: by which document, in which language, and what they are already part of. */
export interface Telling {
  readonly description: Description
  readonly language: Language
  /** Names of the shapes around; one that is part of itself is told once. */
  readonly within?: readonly string[]
}
