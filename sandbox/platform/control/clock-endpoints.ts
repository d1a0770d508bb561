import { longCommand, longQuery, ok, query, type Endpoint } from '../http/index.ts'
import { formatInstant } from '../../kernel/time.ts'
import {
  CLOCK_ALREADY_MOVING,
  CLOCK_GOES_FORWARD_ONLY,
  WORKSPACE_NOT_FOUND,
  type Workspaces,
} from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import type { ControlOptions } from './control-options.ts'
import { advanceTarget } from './advance-target.ts'
import { advanceAnswer, previewAnswer } from './advance-schema.ts'
import * as schema from './schema.ts'
import { advancedToWire, clockToWire, happeningToWire } from './to-wire.ts'
import { within } from './within.ts'
import { recordDeed } from './workspace-endpoints.ts'

/** The clock of a workspace. */
export function clockEndpoints({ workspaces, deactivatedBetween }: ControlOptions) {
  const inside = (endpoint: Endpoint): Endpoint => within(workspaces, endpoint)
  return {
    show: inside(showClock),
    setMode: inside(setClockMode(workspaces)),
    advance: inside(advanceClock(workspaces, deactivatedBetween)),
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
      await recordDeed(call, mode === 'running' ? 'ClockStarted' : 'ClockStopped', 'clock')
      return ok(clockToWire(clock))
    },
  )
}

function advanceClock(
  workspaces: Workspaces,
  deactivatedBetween: ControlOptions['deactivatedBetween'],
): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'advanceClock',
      summary: 'Set the clock forward and do on the way what falls due',
      description:
        'The first thousand of what happened are told, in order; "count" counts all. Of the work that failed and was set aside, and of the accounts that fell asleep for disuse, the first hundred are told with the way out.',
      path: schema.workspacePath,
      body: schema.wantedAdvance,
      answers: { 200: { description: 'What happened', schema: advanceAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, CLOCK_GOES_FORWARD_ONLY, CLOCK_ALREADY_MOVING],
    },
    async (call, { body }) => {
      const { agenda } = await workspaces.require(call.workspace.name)
      const advanced = await agenda.advance(advanceTarget(body, call.now))
      const { name, store } = call.workspace
      const { from, at } = advanced
      const asleep = await store.read((reader) => deactivatedBetween(reader, from, at))
      await recordDeed({ ...call, now: at }, 'ClockAdvanced', 'clock')
      return ok(advancedToWire(advanced, asleep, name))
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
