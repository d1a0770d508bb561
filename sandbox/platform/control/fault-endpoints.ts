import * as v from 'valibot'
import {
  command,
  created,
  fields,
  noContent,
  ok,
  query,
  refuseIfAny,
  type Endpoint,
} from '../http/index.ts'
import { serialId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import { faults, MOST_FAULTS, WORKSPACE_NOT_FOUND, type Fault } from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import { API_TARGET, apiFaultKinds } from './api-fault-kinds.ts'
import { checkFault, type FaultKinds } from './check-fault.ts'
import type { ControlOptions } from './control-options.ts'
import { FAULT_NOT_FOUND, TOO_MANY_FAULTS } from './problems.ts'
import * as schema from './schema.ts'
import { faultToWire } from './to-wire.ts'
import { within } from './within.ts'
import { controlFacts } from './facts.ts'

/** The troubles of a workspace's dependencies and of its API. */
export function faultEndpoints({ workspaces, faultKinds }: ControlOptions) {
  const kinds = { ...faultKinds, [API_TARGET]: apiFaultKinds }
  const inside = (endpoint: Endpoint): Endpoint => within(workspaces, endpoint)
  return {
    list: inside(listFaults(kinds)),
    set: inside(setFault(kinds)),
    lift: inside(liftFault),
  }
}

function listFaults(kinds: FaultKinds): Endpoint {
  return query(
    {
      ...ADMINISTRATION,
      id: 'listFaults',
      summary: 'List the faults of a workspace, and the kinds that can be set',
      path: schema.workspacePath,
      query: schema.listQuery,
      answers: { 200: { description: 'A page of faults', schema: schema.faultsAnswer } },
      refuses: [WORKSPACE_NOT_FOUND],
    },
    async (call, { query: page }, reader) => {
      const { items, next } = await reader.list(faults, page)
      const now = formatInstant(call.now)
      return ok({ items: items.map((fault) => faultToWire(fault, now)), next, kinds })
    },
  )
}

/** What can be set, in the description; whether kind and target belong together is looked up by hand. */
function wantedOf(kinds: FaultKinds) {
  const { target, kind, ...rest } = schema.wantedFault.entries
  const names = new Set(Object.values(kinds).flatMap((some) => some.map((each) => each.kind)))
  return fields.named(
    'WantedFault',
    v.strictObject({
      target: v.pipe(target, v.metadata({ enum: Object.keys(kinds) })),
      kind: v.pipe(kind, v.metadata({ enum: [...names] })),
      ...rest,
    }),
  )
}

function kindsTold(kinds: FaultKinds): string {
  const lines = Object.entries(kinds).map(([target, some]) => {
    const told = some.map(({ kind, description }) => `\`${kind}\` (${description.en})`)
    return `- \`${target}\`: ${told.join(', ')}`
  })
  return ['The kinds of each target:', '', ...lines].join('\n')
}

function setFault(kinds: FaultKinds): Endpoint {
  return command(
    {
      ...ADMINISTRATION,
      id: 'setFault',
      summary: 'Set a fault by target and kind, with schedule, count and probability',
      path: schema.workspacePath,
      description: kindsTold(kinds),
      body: wantedOf(kinds),
      answers: { 201: { description: 'The fault', schema: schema.faultAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, TOO_MANY_FAULTS],
    },
    async (call, { body }, transaction) => {
      refuseIfAny(checkFault(body, kinds))
      const present = await transaction.count(faults, 'byTarget', body.target)
      if (present >= MOST_FAULTS) throw new Refusal(TOO_MANY_FAULTS, { most: MOST_FAULTS })
      const id = serialId('fault', await transaction.next('fault'))
      const fault = faultFrom(id, body)
      transaction.put(faults, id, fault)
      const data = { target: fault.target, kind: fault.kind }
      await controlFacts.announce(transaction, call, { type: 'FaultSet', subject: id, data })
      const location = `/_sandbox/workspaces/${call.workspace.name}/faults/${id}`
      return created(location, faultToWire(fault, formatInstant(call.now)))
    },
  )
}

const liftFault = command(
  {
    ...ADMINISTRATION,
    id: 'liftFault',
    summary: 'Lift a fault',
    path: schema.faultPath,
    answers: { 204: { description: 'It is lifted' } },
    refuses: [WORKSPACE_NOT_FOUND, FAULT_NOT_FOUND],
  },
  async (call, { path: { id } }, transaction) => {
    if ((await transaction.get(faults, id)) === undefined) throw new Refusal(FAULT_NOT_FOUND)
    transaction.remove(faults, id)
    await controlFacts.announce(transaction, call, { type: 'FaultLifted', subject: id })
    return noContent()
  },
)

function faultFrom(id: string, wanted: schema.WantedFault): Fault {
  const { target, kind, details, count, probability, from, until } = wanted
  return {
    id,
    target,
    kind,
    details,
    draws: 0,
    ...(from !== undefined && { from: formatInstant(from) }),
    ...(until !== undefined && { until: formatInstant(until) }),
    ...(count !== undefined && { remaining: count }),
    ...(probability !== undefined && { probability }),
  }
}
