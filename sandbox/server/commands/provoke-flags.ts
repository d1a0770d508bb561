import type { Flags, Values } from '../command-line/index.ts'
import { ADMIN_TOKEN, JSON_RESULT, URL_OF_SANDBOX } from './common-flags.ts'

export const PROVOKE_FLAGS = {
  url: URL_OF_SANDBOX,
  'admin-token': ADMIN_TOKEN,
  json: JSON_RESULT,
} as const satisfies Flags

export type ProvokeFlags = Values<typeof PROVOKE_FLAGS>
