import { planExpiry } from '../commands/index.ts'
import { command, ok, query, refuseIfAny, type Endpoint } from '../http/index.ts'
import {
  putSettings,
  settingsOf,
  WORKSPACE_NOT_FOUND,
  type Workspaces,
} from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import { changeSettings } from './change-settings.ts'
import * as schema from './schema.ts'
import { settingsToWire } from './to-wire.ts'
import { within } from './within.ts'
import { controlFacts } from './facts.ts'

/** The switches and policies of a workspace. */
export function settingsEndpoints(workspaces: Workspaces) {
  const inside = (endpoint: Endpoint): Endpoint => within(workspaces, endpoint)
  return { show: inside(showSettings), change: inside(patchSettings) }
}

const showSettings = query(
  {
    ...ADMINISTRATION,
    id: 'getSettings',
    summary: 'Show the switches and policies of a workspace',
    path: schema.workspacePath,
    answers: { 200: { description: 'The settings', schema: schema.settingsAnswer } },
    refuses: [WORKSPACE_NOT_FOUND],
  },
  async (_call, _input, reader) => ok(settingsToWire(await settingsOf(reader))),
)

const patchSettings = command(
  {
    ...ADMINISTRATION,
    id: 'changeSettings',
    summary: 'Change switches and policies by name; the others stay',
    description:
      'A changed idempotencyRetentionDays holds for the answers that are kept already: those that are over by it are forgotten at once.',
    path: schema.workspacePath,
    body: schema.wantedSettings,
    answers: { 200: { description: 'The settings', schema: schema.settingsAnswer } },
    refuses: [WORKSPACE_NOT_FOUND],
  },
  async (call, { body }, transaction) => {
    const { changed, violations } = changeSettings(await settingsOf(transaction), body)
    refuseIfAny(violations)
    putSettings(transaction, changed)
    const { idempotencyRetentionDays } = body
    if (idempotencyRetentionDays !== undefined) await planExpiry(transaction, call.now)
    const { count, bytes } = body.exchanges
    const limits = {
      ...(count !== undefined && { exchangesCount: count }),
      ...(bytes !== undefined && { exchangesBytes: bytes }),
      ...(idempotencyRetentionDays !== undefined && { idempotencyRetentionDays }),
    }
    const data = { ...body.switches, ...body.policies, ...limits }
    await controlFacts.announce(transaction, call, {
      type: 'SettingsChanged',
      subject: 'settings',
      data,
    })
    return ok(settingsToWire(changed))
  },
)
