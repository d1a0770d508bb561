import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Env, Gate } from '../http/index.ts'
import { Refusal } from '../../kernel/refusal.ts'
import {
  faultDetail,
  faultWatchOf,
  strikeAttempt,
  type Call,
  type Fault,
} from '../workspaces/index.ts'
import { API_TARGET, apiFaultKinds } from './api-fault-kinds.ts'
import { API_UNAVAILABLE } from './problems.ts'

/**
 * A gate that lets the faults of the target `api` strike once the caller's workspace is known, whatever
 * its credential. Without such a fault it only looks at a flag.
 */
export function withApiFaults(gate: Gate): Gate {
  return {
    open: async (context, access) => {
      const call = await gate.open(context, access)
      const watch = faultWatchOf(call.workspace.store)
      const isAdmitted = context.get('isAdmitted') === true
      if (!isAdmitted && watch.mayStrike(API_TARGET)) await meetFaults(context, call)
      context.set('isAdmitted', true)
      return call
    },
  }
}

/** The administrator must be able to lift faults that strike everybody else. */
async function meetFaults(context: Context<Env>, call: Call): Promise<void> {
  if (call.actor.kind === 'administrator') return
  const { store } = call.workspace
  if (!(await faultWatchOf(store).look(store, API_TARGET))) return
  const { path } = context.req
  const struck = await store.transact((transaction) =>
    strikeAttempt(transaction, {
      target: API_TARGET,
      now: call.now,
      meets: (fault) => path.startsWith(faultDetail(apiFaultKinds, fault, 'pathPrefix') ?? '/'),
    }),
  )
  for (const fault of struck) await wait(delayOf(fault))
  if (struck.some((fault) => fault.kind === 'drop')) dropConnection(context)
  if (struck.some((fault) => fault.kind !== 'slow')) throw new Refusal(API_UNAVAILABLE)
}

function delayOf(fault: Fault): number {
  return fault.kind === 'slow' ? Number(faultDetail(apiFaultKinds, fault, 'delayMs') ?? 0) : 0
}

/** What the Node.js server hands in with each request. */
const served = v.object({ outgoing: v.object({ destroy: v.function() }) })

function dropConnection(context: Context<Env>): void {
  const environment: unknown = context.env
  if (v.is(served, environment)) environment.outgoing.destroy()
}
