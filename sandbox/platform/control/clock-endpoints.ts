import { longCommand, longQuery, ok, query, type Endpoint } from '../http/index.ts'
import { formatInstant } from '../../kernel/time.ts'
import { CLOCK_ALREADY_MOVING, WORKSPACE_NOT_FOUND, type Workspaces } from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import { advanceClock } from './advance-clock.ts'
import type { Advances } from './advances.ts'
import { advanceTarget } from './advance-target.ts'
import { previewAnswer } from './advance-schema.ts'
import * as schema from './schema.ts'
import { clockToWire, happeningToWire } from './to-wire.ts'
import { within } from './within.ts'
import { announceDeed } from './facts.ts'

/** The clock of a workspace. */
export function clockEndpoints(workspaces: Workspaces, advances: Advances) {
  const inside = (endpoint: Endpoint): Endpoint => within(workspaces, endpoint)
  return {
    show: inside(showClock),
    setMode: inside(setClockMode(workspaces)),
    advance: inside(advanceClock(workspaces, advances)),
    preview: inside(previewClock(workspaces)),
  }
}

const showClock = query(
  {
    ...ADMINISTRATION,
    id: 'getClock',
    summary: 'What time it is in a workspace',
    path: schema.workspacePath,
    answers: { 200: { description: 'The clock', schema: schema.clockAnswer } },
    refuses: [WORKSPACE_NOT_FOUND],
  },
  ({ workspace }) => Promise.resolve(ok(clockToWire(workspace.clock))),
)

function setClockMode(workspaces: Workspaces): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'setClockMode',
      summary: 'Let the clock stand, or run at the pace of real time',
      path: schema.workspacePath,
      body: schema.wantedMode,
      answers: { 200: { description: 'The clock', schema: schema.clockAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, CLOCK_ALREADY_MOVING],
    },
    async (call, { body: { mode } }) => {
      const { agenda, clock } = await workspaces.require(call.workspace.name)
      await agenda.setMode(mode)
      await announceDeed(call, mode === 'running' ? 'ClockStarted' : 'ClockStopped', 'clock')
      return ok(clockToWire(clock))
    },
  )
}

function previewClock(workspaces: Workspaces): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'previewClock',
      summary: 'What would fall due, as planned now, if the clock were set forward',
      description: 'Doing it may plan more. At most a thousand are told.',
      path: schema.workspacePath,
      body: schema.wantedAdvance,
      answers: { 200: { description: 'What is planned', schema: previewAnswer } },
      refuses: [WORKSPACE_NOT_FOUND],
    },
    async (call, { body }) => {
      const to = advanceTarget(body, call.now)
      const { agenda } = await workspaces.require(call.workspace.name)
      const happenings = await agenda.preview(to)
      return ok({ to: formatInstant(to), happenings: happenings.map(happeningToWire) })
    },
  )
}
