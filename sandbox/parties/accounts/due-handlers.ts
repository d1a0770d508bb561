import type { DueHandler } from '../../platform/workspaces/index.ts'

/** Nothing of this slice falls due; what follows a registration is delegation's to do. */
export const accountsDueHandlers: Readonly<Record<string, DueHandler>> = {}
