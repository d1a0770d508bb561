import type { Context } from 'hono'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import {
  accepted,
  asRefusal,
  longCommand,
  ok,
  type Answer,
  type Endpoint,
  type Env,
} from '../http/index.ts'
import {
  CLOCK_ALREADY_MOVING,
  CLOCK_GOES_FORWARD_ONLY,
  WORKSPACE_NOT_FOUND,
  type Call,
  type Workspaces,
} from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import type { Advance } from './advance.ts'
import { advanceAnswer, advanceStateAnswer } from './advance-schema.ts'
import { advanceTarget, type WantedAdvance } from './advance-target.ts'
import { advanceToWire } from './advance-to-wire.ts'
import type { Advances } from './advances.ts'
import { ADVANCE_CANCELLED } from './problems.ts'
import * as schema from './schema.ts'
import { advancedToWire } from './to-wire.ts'

const operation = {
  ...ADMINISTRATION,
  id: 'advanceClock',
  summary: 'Set the clock forward and do on the way what falls due',
  description:
    'The first thousand of what happened are told, in order; "count" counts all. Of the work that failed and was set aside, and of the accounts that fell asleep for disuse, the first hundred are told with the way out. With "Prefer: respond-async" the advance itself is answered, at the address that tells its progress; DELETE there cancels it.',
  mayRespondAsync: true,
  path: schema.workspacePath,
  body: schema.wantedAdvance,
  answers: {
    200: { description: 'What happened', schema: advanceAnswer },
    202: { description: 'The advance is under way', schema: advanceStateAnswer },
  },
  refuses: [WORKSPACE_NOT_FOUND, CLOCK_GOES_FORWARD_ONLY, CLOCK_ALREADY_MOVING, ADVANCE_CANCELLED],
}

/** Answers when it is done, or at once where the caller prefers that. */
export function advanceClock(workspaces: Workspaces, advances: Advances): Endpoint {
  const begin = async (
    call: Call,
    { body }: { readonly body: WantedAdvance },
  ): Promise<Advance> => {
    const workspace = await workspaces.require(call.workspace.name)
    return advances.begin(call, workspace, advanceTarget(body, call.now))
  }
  const waiting = longCommand(operation, async (call, input) => {
    return await endOf(await begin(call, input), call)
  })
  const atOnce = longCommand(operation, async (call, input) => {
    const advance = await begin(call, input)
    const { name } = call.workspace
    reportFailure(workspaces, advance, name)
    const location = `/_sandbox/workspaces/${name}/clock/advances/${advance.id}`
    return accepted(location, advanceToWire(advance, name))
  })
  const handler = async (context: Context<Env>): Promise<Response> => {
    if (!prefersAsync(context.req.header('prefer'))) return await waiting(context)
    const response = await atOnce(context)
    if (response.status === 202) response.headers.set('preference-applied', 'respond-async')
    return response
  }
  return Object.assign(handler, { ...waiting })
}

/** @throws Refusal ADVANCE_CANCELLED, and whatever it failed for */
async function endOf(advance: Advance, { workspace }: Call): Promise<Answer> {
  await advance.over
  const { state, soFar, deactivated = [], failure } = advance
  if (state === 'failed') throw failure
  if (state === 'cancelled') throw new Refusal(ADVANCE_CANCELLED, { at: formatInstant(soFar.at) })
  return ok(advancedToWire(soFar, deactivated, workspace.name))
}

/** A failure that no caller waits for is reported to whoever runs the sandbox. */
function reportFailure(workspaces: Workspaces, advance: Advance, name: string): void {
  void advance.over.then(() => {
    if (advance.state !== 'failed') return
    if (asRefusal(advance.failure).problem.status !== 500) return
    workspaces.report(advance.failure, `advance ${advance.id} of workspace "${name}"`)
  })
}

/** RFC 7240: preferences are parted by commas, and each may have parameters. */
function prefersAsync(prefer = ''): boolean {
  return prefer
    .split(',')
    .some((preference) => preference.split(';')[0]?.trim().toLowerCase() === 'respond-async')
}
