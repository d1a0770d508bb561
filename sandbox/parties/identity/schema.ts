import * as v from 'valibot'
import { fields } from '../../platform/http/index.ts'
import { SCOPES, type Client } from './client.ts'
import { PROVIDERS, type Person } from './person.ts'

const username = fields.named(
  'Username',
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9][A-Za-z0-9._@+-]{2,63}$/),
    v.metadata({
      description: 'Three to 64 letters, digits or . _ @ + -, starting with a letter or digit.',
      examples: ['marie.tremblay'],
    }),
  ),
)

const password = fields.named(
  'Password',
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(128),
    v.metadata({ description: 'At least 12 characters when it is chosen.' }),
  ),
)

/** What somebody types at the first step. */
export const credentials = { provider: v.picklist(PROVIDERS), username, password }

export const challengeView = fields.named(
  'SignInChallenge',
  v.object({
    challenge: v.string(),
    expiresAt: fields.toldInstant,
    secondFactor: v.picklist(['to-enrol', 'enrolled']),
    enrolment: v.optional(v.object({ secret: v.string(), uri: v.string() })),
  }),
)

export const secondFactorAnswer = fields.named(
  'SecondFactorAnswer',
  v.strictObject({
    challenge: v.pipe(v.string(), v.maxLength(200)),
    code: v.pipe(
      v.string(),
      v.regex(/^\d{6}$/),
      v.metadata({ description: 'Six digits of the authenticator.', examples: ['287082'] }),
    ),
  }),
)

export const personTokenView = fields.named(
  'PersonToken',
  v.object({
    accessToken: v.string(),
    tokenType: v.literal('Bearer'),
    expiresIn: v.number(),
    personId: v.string(),
  }),
)

export const personView = fields.named(
  'Person',
  v.object({
    kind: v.picklist(['person', 'officer']),
    personId: v.string(),
    username: v.string(),
    provider: v.picklist(PROVIDERS),
    status: v.picklist(['active', 'deactivated', 'revoked']),
    secondFactor: v.picklist(['to-enrol', 'enrolled']),
    createdAt: fields.toldInstant,
    lastSignInAt: v.optional(fields.toldInstant),
  }),
)

export const clientView = fields.named(
  'Client',
  v.object({
    kind: v.picklist(['software', 'officer']),
    clientId: v.string(),
    name: v.string(),
    business: v.optional(v.string()),
    scope: v.picklist(SCOPES),
    status: v.picklist(['active', 'deactivated', 'revoked']),
    createdAt: fields.toldInstant,
    lastTokenAt: v.optional(fields.toldInstant),
  }),
)

export function toPersonView(person: Person): v.InferOutput<typeof personView> {
  const { personId, username: name, provider, status, secondFactor, createdAt } = person
  return {
    kind: person.kind === 'officer' ? 'officer' : 'person',
    personId,
    username: name,
    provider,
    status,
    secondFactor,
    createdAt,
    ...(person.lastSignInAt !== undefined && { lastSignInAt: person.lastSignInAt }),
  }
}

export function toClientView(client: Client): v.InferOutput<typeof clientView> {
  const { kind, clientId, name, scope, status, createdAt } = client
  return {
    kind,
    clientId,
    name,
    scope,
    status,
    createdAt,
    ...(client.business !== undefined && { business: client.business }),
    ...(client.lastTokenAt !== undefined && { lastTokenAt: client.lastTokenAt }),
  }
}
