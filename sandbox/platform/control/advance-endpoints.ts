import type { SSEStreamingApi } from 'hono/streaming'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { described, longCommand, longQuery, ok, type Endpoint } from '../http/index.ts'
import { eventStream } from '../streams/index.ts'
import { WORKSPACE_NOT_FOUND, type Workspaces } from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import type { Advance } from './advance.ts'
import { advanceListAnswer, advanceStateAnswer } from './advance-schema.ts'
import { advanceToWire } from './advance-to-wire.ts'
import type { Advances } from './advances.ts'
import { ADVANCE_NOT_FOUND } from './problems.ts'
import * as schema from './schema.ts'
import { within } from './within.ts'

/** Milliseconds between two looks at how far an advance is. */
const PACE = 250

/** The advances of a clock that are under way or remembered. */
export function advanceEndpoints(workspaces: Workspaces, advances: Advances) {
  const inside = (endpoint: Endpoint): Endpoint => within(workspaces, endpoint)
  return {
    list: inside(listAdvances(advances)),
    show: inside(showAdvance(advances)),
    cancel: inside(cancelAdvance(advances)),
    follow: inside(followAdvance(advances)),
  }
}

const FORGOTTEN =
  'The last twenty of each workspace are remembered, in memory: a restart of the sandbox forgets them, and ends what is under way at a commit.'

function listAdvances(advances: Advances): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'listAdvances',
      summary: 'List the advances of a clock, newest first',
      description: FORGOTTEN,
      path: schema.workspacePath,
      answers: { 200: { description: 'All that are remembered', schema: advanceListAnswer } },
      refuses: [WORKSPACE_NOT_FOUND],
    },
    (call) => {
      const shown = advances.of(call).map((advance) => advanceToWire(advance, call.workspace.name))
      return Promise.resolve(ok({ items: shown }))
    },
  )
}

function showAdvance(advances: Advances): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'getAdvance',
      summary: 'How far an advance of the clock is, or how it ended',
      description: `What happened and who was deactivated is told once it is over. ${FORGOTTEN}`,
      path: schema.advancePath,
      answers: { 200: { description: 'The advance', schema: advanceStateAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, ADVANCE_NOT_FOUND],
    },
    (call, { path: { id } }) =>
      Promise.resolve(ok(advanceToWire(advances.require(call, id), call.workspace.name))),
  )
}

function cancelAdvance(advances: Advances): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'cancelAdvance',
      summary: 'Cancel an advance of the clock',
      description:
        'Answered once it has ended: the clock then stands between two commits, at "at", with all done that was due before. What was waited for at that moment, such as an upstream, is waited for first. One that is over is left as it ended.',
      path: schema.advancePath,
      answers: { 200: { description: 'Where the clock stands', schema: advanceStateAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, ADVANCE_NOT_FOUND],
    },
    async (call, { path: { id } }) => {
      const advance = advances.require(call, id)
      await advance.cancel()
      return ok(advanceToWire(advance, call.workspace.name))
    },
  )
}

const followed = {
  ...ADMINISTRATION,
  id: 'followAdvance',
  summary: 'Follow an advance of the clock',
  description:
    'Server-sent events, a few a second: "progress" while it is under way, then "end" as its last, each with the advance as its data.',
  path: schema.advancePath,
  answers: {
    200: { description: 'text/event-stream', schema: v.string(), mediaType: 'text/event-stream' },
  },
  refuses: [WORKSPACE_NOT_FOUND, ADVANCE_NOT_FOUND],
}

function followAdvance(advances: Advances): Endpoint {
  return described(followed, async (context) => {
    const call = await context.get('gate').open(context, followed.access)
    const advance = advances.require(call, context.req.param('id') ?? '')
    return eventStream(context, () => (stream) => progress(stream, advance, call.workspace.name))
  })
}

async function progress(
  stream: SSEStreamingApi,
  advance: Advance,
  workspace: string,
): Promise<void> {
  for (;;) {
    const event = advance.state === 'running' ? 'progress' : 'end'
    await stream.writeSSE({ event, data: JSON.stringify(advanceToWire(advance, workspace)) })
    if (event === 'end' || stream.aborted) return
    await Promise.race([advance.over, wait(PACE)])
  }
}
