import type { Context, Hono } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Access } from '../commands/index.ts'
import type { Operation } from './operation.ts'
import type { Call, Workspace } from '../workspaces/index.ts'

/** Turns a request into a call: finds the workspace, checks the credential. Made by the composition root. */
export interface Gate {
  open(context: Context<Env>, access: Access): Promise<Call>
}

/** What the server hands along with a request; calls within the process have nothing of the kind. */
export interface Connection {
  readonly incoming?: {
    readonly socket?: { readonly remoteAddress?: string | undefined }
    /** Names and values by turns. */
    readonly rawHeaders?: readonly string[]
  }
  /** Why the server does not let it in. */
  readonly refusal?: Refusal
}

/** What the gate found out of a caller, also of one that it then refused. */
export interface Caller {
  readonly workspace: Workspace
  /** Absent while a credential is only known to be of that workspace. */
  readonly actor?: Actor
  readonly now: Instant
}

/** What was answered, before it became a response. */
export interface Answered {
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What the record of exchanges is told on the way: references, so that telling costs nothing. They are
 * one variable, as each more of them would cost every request a larger table of variables.
 */
export interface Told {
  caller?: Caller
  /** The body, once it is known to be JSON or a form. */
  requestText?: string
  answered?: Answered
  refusal?: Refusal
  /** Where it got as far as that. */
  operation?: Operation
}

export interface Env {
  Bindings: Connection
  Variables: {
    gate: Gate
    requestId: string
    /** The workspace that the base path `/w/{workspace}` names. */
    workspaceName?: string
    /** Whether it came through the gate before. */
    isAdmitted?: boolean
    told?: Told
  }
}

export type App = Hono<Env>

export function toldOf(context: Context<Env>): Told {
  const known = context.get('told')
  if (known !== undefined) return known
  const told: Told = {}
  context.set('told', told)
  return told
}
