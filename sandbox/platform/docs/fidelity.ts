import type { Capability } from './capability.ts'
import { CHANNELS } from './fidelity/channels.ts'
import { DECLARATIONS } from './fidelity/declarations.ts'
import { PARTIES } from './fidelity/parties.ts'

/** What is implemented, simplified or absent: how far the sandbox may be trusted. */
export const FIDELITY: readonly Capability[] = [...PARTIES, ...DECLARATIONS, ...CHANNELS]
