import * as v from 'valibot'
import { fields } from '../http/index.ts'
import { formatInstant } from '../../kernel/time.ts'
import { exchangeOf, type Numbered } from './exchange.ts'
import { redacted, redactedAddress } from './redact.ts'

const told = (description: string) => v.pipe(v.string(), v.metadata({ description }))

export const exchangeLine = fields.named(
  'ExchangeLine',
  v.object({
    number: v.pipe(
      v.number(),
      v.metadata({ description: 'Counts from 1 since the start; the id of a stream’s event.' }),
    ),
    requestId: v.string(),
    instance: told('As a problem names it.'),
    wallAt: told('By the clock of the machine.'),
    at: v.optional(told('By the clock of the workspace.')),
    milliseconds: v.number(),
    operation: v.optional(told('The id of the operation; none when nothing is at that address.')),
    actor: v.optional(told('Who asked, where the credential told it.')),
    method: told('"-" where it could not be read.'),
    path: v.string(),
    query: v.optional(v.string()),
    status: v.number(),
    problem: v.optional(told('The code of the problem, or the error of OAuth.')),
    findings: v.array(told('The codes of what was found, each once.')),
  }),
)

const body = fields.named(
  'ExchangeBody',
  v.object({
    text: told('As it was sent, but for what is redacted; its beginning when it is long.'),
    length: v.pipe(v.number(), v.metadata({ description: 'Characters of the whole.' })),
    isCut: v.boolean(),
  }),
)
const side = fields.named(
  'ExchangeSide',
  v.object({ headers: v.record(v.string(), v.string()), body: v.optional(body) }),
)

export const exchangeView = fields.named(
  'Exchange',
  v.object({ ...exchangeLine.entries, request: side, answer: side }),
)

const workspace = {
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]{1,40}$/),
    v.metadata({
      description: 'A workspace; "default" is the default one.',
      examples: ['default'],
    }),
  ),
}
export const exchangesPath = v.strictObject(workspace)

const instance = v.pipe(
  v.string(),
  v.maxLength(60),
  v.transform((text) => text.replace(/^urn:uuid:/i, '').toLowerCase()),
)
export const exchangePath = v.strictObject({
  ...workspace,
  instance: v.pipe(
    instance,
    v.metadata({
      description: 'The instance of a problem, with or without "urn:uuid:", or "latest".',
    }),
  ),
})

const key = (description: string) =>
  v.optional(v.pipe(v.string(), v.maxLength(100), v.metadata({ description })))

export const exchangesQuery = v.strictObject({
  ...fields.page,
  operation: key('Only of the operation of this id.'),
  status: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([1-5][0-9]{2}|[1-5]xx|refused)$/),
      v.metadata({
        description:
          'Only with this status, such as 422, a class of them, such as 4xx, or "refused".',
        examples: ['4xx'],
      }),
    ),
  ),
  problem: key('Only what was refused with this problem, or with a finding of this code.'),
  actor: key('Only of this actor, as the log names it.'),
  from: v.optional(
    v.pipe(instance, v.metadata({ description: 'Only this request and those after it.' })),
  ),
})
export type WantedExchanges = v.InferOutput<typeof exchangesQuery>

/** @param own the secrets of the sandbox itself */
export function toLine(numbered: Numbered, own: readonly string[]) {
  return { ...factsOf(numbered), ...redactedAddress(exchangeOf(numbered), own) }
}

/** With headers and bodies. */
export function toView(numbered: Numbered, own: readonly string[]) {
  const { address, request, answer } = redacted(exchangeOf(numbered), own)
  return { ...factsOf(numbered), ...address, request, answer }
}

function factsOf({ number, facts }: Numbered) {
  const { requestId, operation, actor, method, status, problem, findings } = facts
  return {
    number,
    requestId,
    instance: `urn:uuid:${requestId}`,
    wallAt: formatInstant(facts.wallAt),
    at: facts.at && formatInstant(facts.at),
    milliseconds: Math.round(facts.milliseconds * 100) / 100,
    operation,
    actor,
    method,
    status,
    problem,
    findings,
  }
}
