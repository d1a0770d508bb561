import type { Context, Hono } from 'hono'
import type { ActorKind } from '../../kernel/actor.ts'
import type { Call } from '../workspaces/index.ts'

/** Who may call an operation at all; what an actor may do to a record is decided with the record. */
export type Access = 'anyone' | readonly ActorKind[]

/** Turns a request into a call: finds the workspace, checks the credential. Made by the composition root. */
export interface Gate {
  open(context: Context<Env>, access: Access): Promise<Call>
}

/** What the server hands along with a request; calls within the process have nothing of the kind. */
export interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } }
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
  }
}

export type App = Hono<Env>
