import type { runCucumber } from '@cucumber/cucumber/api'

/** One of cucumber's messages. */
export type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0]
