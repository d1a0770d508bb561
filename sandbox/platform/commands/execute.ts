import type { Call } from '../workspaces/index.ts'
import { requireAccess } from './access.ts'
import { wireAnswer, type Answer } from './answer.ts'
import { isRepeatable, type Command, type Deed } from './command.ts'
import {
  keepAnswer,
  onceIn,
  repeatable,
  unlessKept,
  type Done,
  type Repeatable,
} from './idempotency.ts'
import { checkInput, type Given, type Input, type Schema } from './input.ts'
import { unlessLacking } from './lacking.ts'
import { inTurn } from './under-way.ts'

/** One use of a command, as its channel hands it over. */
export interface Asked extends Given {
  /** Under which the caller may repeat it. */
  readonly key?: string | undefined
  /** As it was sent, by which a repetition is told from another request; its values unless told. */
  readonly sent?: readonly string[] | undefined
}

/**
 * Carries out a command: who may, whether the input holds, whether it was done before, the deed, and what
 * falls due by it. The same for every channel, which has only to find the caller.
 *
 * @throws Refusal CREDENTIAL_MISSING, ACTOR_NOT_ALLOWED, VALIDATION_FAILED, IDEMPOTENCY_KEY_INVALID,
 *   IDEMPOTENCY_KEY_REUSED, and whatever the deed refuses
 */
export async function execute(command: Command, call: Call, asked: Asked): Promise<Done> {
  requireAccess(call.actor, command.access)
  const input = checkInput(command, asked)
  const { deed } = command
  if (deed.kind === 'read' || deed.kind === 'look') {
    return { answer: wireAnswer(await tell(deed, call, input)), replayed: false }
  }
  const request = requestOf(command, call, asked)
  return await (request === undefined
    ? change(deed, { call, input, request })
    : inTurn(call, request, () =>
        unlessKept(call, request, () => change(deed, { call, input, request })),
      ))
}

type AnyDeed = Deed<AnyInput>
type AnyInput = Input<Schema, Schema, Schema>
type Telling = Extract<AnyDeed, { readonly kind: 'read' | 'look' }>
type Changing = Exclude<AnyDeed, Telling>

function tell(deed: Telling, call: Call, input: AnyInput): Promise<Answer> {
  if (deed.kind === 'look') return deed.work(call, input)
  return call.workspace.store.read((reader) => deed.work(call, input, reader))
}

interface Change {
  readonly call: Call
  readonly input: AnyInput
  readonly request: Repeatable | undefined
}

async function change(deed: Changing, asked: Change): Promise<Done> {
  if (deed.kind === 'short') return await changeShortly(deed, asked)
  const { call, input, request } = asked
  const { workspace } = call
  const answer = wireAnswer(await deed.work(call, input))
  if (request !== undefined) {
    await workspace.store.transact((transaction) =>
      keepAnswer(transaction, call, { request, answer }),
    )
  }
  await workspace.settle()
  return { answer, replayed: false }
}

type Short = Extract<AnyDeed, { readonly kind: 'short' }>

/** Whether anything is due by it is seen in its own transaction, which spares nearly all another look. */
async function changeShortly(deed: Short, { call, input, request }: Change): Promise<Done> {
  const { workspace } = call
  const prepared = await deed.prepare?.(call, input)
  const { done, isDue } = await unlessLacking(() =>
    workspace.store.transact(async (transaction) => {
      const work = (): Promise<Answer> => deed.work(call, input, transaction, prepared)
      const done = await onceIn(transaction, call, { request, work })
      return { done, isDue: await workspace.isDue(transaction) }
    }),
  )
  if (isDue) await workspace.settle()
  return done
}

/** Nothing of a request that cannot be repeated is looked at for it. */
function requestOf(command: Command, call: Call, asked: Asked): Repeatable | undefined {
  if (!isRepeatable(command)) return undefined
  return repeatable(asked.key, () => {
    const { sent = [command.id, JSON.stringify([asked.path, asked.query, asked.body])] } = asked
    return call.workspace.keys.derive('request', ...sent)
  })
}
