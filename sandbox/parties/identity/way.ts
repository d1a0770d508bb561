import type { Context } from 'hono'
import type { Env } from '../../platform/http/index.ts'
import type { Call } from '../../platform/workspaces/index.ts'

/** Who asks, of which workspace, at what time. */
export type Identified = Pick<Call, 'workspace' | 'actor' | 'now'>

/** @throws Refusal where the credential is no good */
type Identify = () => Promise<Identified>

/** One way in which a request can say who makes it. */
export interface Way {
  /** Of the Authorization header, where the credential comes in that. */
  readonly scheme?: string
  /** What finds the caller by the credential; undefined where the request has none of this kind. */
  find(context: Context<Env>): Identify | undefined
}
