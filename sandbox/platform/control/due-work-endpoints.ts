import { command, longCommand, noContent, ok, query, type Endpoint } from '../http/index.ts'
import type { Transaction } from '../storage/index.ts'
import {
  CLOCK_ALREADY_MOVING,
  loadSetAside,
  SET_ASIDE_NOT_FOUND,
  setAsideWork,
  WORKSPACE_NOT_FOUND,
  type Call,
  type SetAside,
  type Workspaces,
} from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import { setAsideListAnswer, retryAnswer } from './advance-schema.ts'
import * as schema from './schema.ts'
import { setAsideToWire } from './to-wire.ts'
import { within } from './within.ts'
import { announceDeed, controlFacts } from './facts.ts'

/** The due work of a workspace that failed and was set aside. */
export function dueWorkEndpoints(workspaces: Workspaces) {
  const inside = (endpoint: Endpoint): Endpoint => within(workspaces, endpoint)
  return {
    list: inside(listSetAside),
    retry: inside(retrySetAside(workspaces)),
    drop: inside(dropSetAside),
  }
}

/** Announces that work was set aside, whoever moved the clock. */
export async function announceSetAside(
  transaction: Transaction,
  call: Call,
  { id, kind, subject, reason }: SetAside,
): Promise<void> {
  const data = { id, kind, reason: reason.code }
  await controlFacts.announce(transaction, call, { type: 'DueWorkSetAside', subject, data })
}

const listSetAside = query(
  {
    ...ADMINISTRATION,
    id: 'listSetAsideWork',
    summary: 'List the due work that failed and was set aside',
    description: 'The clock goes on without it. Each piece can be retried or dropped.',
    path: schema.workspacePath,
    query: schema.listQuery,
    answers: { 200: { description: 'A page, oldest first', schema: setAsideListAnswer } },
    refuses: [WORKSPACE_NOT_FOUND],
  },
  async (_call, { query }, reader) => {
    const { items, ...page } = await reader.list(setAsideWork, query)
    return ok({ items: items.map(setAsideToWire), ...page })
  },
)

function retrySetAside(workspaces: Workspaces): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'retrySetAsideWork',
      summary: 'Do due work that was set aside, at the present moment of the clock',
      description: 'When it fails again, it stays set aside with its new reason.',
      path: schema.setAsidePath,
      answers: { 200: { description: 'What came of it', schema: retryAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, SET_ASIDE_NOT_FOUND, CLOCK_ALREADY_MOVING],
    },
    async (call, { path: { id } }) => {
      const { agenda } = await workspaces.require(call.workspace.name)
      const setAside = await agenda.retry(id)
      await announceDeed(call, 'DueWorkRetried', id)
      if (setAside === undefined) return ok({ status: 'done' })
      return ok({ status: 'set-aside', setAside: setAsideToWire(setAside) })
    },
  )
}

const dropSetAside = command(
  {
    ...ADMINISTRATION,
    id: 'dropSetAsideWork',
    summary: 'Drop due work that was set aside: it will not be done',
    path: schema.setAsidePath,
    answers: { 204: { description: 'It is dropped' } },
    refuses: [WORKSPACE_NOT_FOUND, SET_ASIDE_NOT_FOUND],
  },
  async (call, { path: { id } }, transaction) => {
    const { kind, subject } = await loadSetAside(transaction, id)
    transaction.remove(setAsideWork, id)
    const data = { kind, subject }
    await controlFacts.announce(transaction, call, { type: 'DueWorkDropped', subject: id, data })
    return noContent()
  },
)
