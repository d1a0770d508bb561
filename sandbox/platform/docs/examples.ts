import recorded from '../../../fixtures/examples.json' with { type: 'json' }
import type { Examples } from '../../kernel/story.ts'

/** Recorded by a test, which finds out when the sandbox answers otherwise. */
export const EXAMPLES: Examples = recorded
