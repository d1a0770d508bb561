import { attempt, created, ok, query, refuseIfAny, type Endpoint } from '../http/index.ts'
import { parseBusinessNumber } from '../../kernel/identifiers.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { localDateAt } from '../../kernel/time.ts'
import { WORKSPACE_NOT_FOUND } from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import type { ControlOptions, OneTimeCodeOf, PapersOf } from './control-options.ts'
import { PARTY_NOT_FOUND, PERSON_NOT_FOUND } from './problems.ts'
import { oneTimeCodeAnswer, personPath } from './person-schema.ts'
import * as schema from './schema.ts'
import { testIdentityAnswer, wantedTestIdentity } from './test-identity-schema.ts'
import { within } from './within.ts'
import { controlFacts } from './facts.ts'

/** Parties to test with. */
export function partyEndpoints(options: ControlOptions) {
  const { workspaces, papersOf, oneTimeCodeOf } = options
  return {
    makeTestIdentity: within(workspaces, testIdentity(options)),
    papers: within(workspaces, papers(papersOf)),
    oneTimeCode: within(workspaces, oneTimeCode(oneTimeCodeOf)),
  }
}

function testIdentity({ makeTestIdentity: make, faultsOfEnd }: ControlOptions): Endpoint {
  return attempt(
    {
      ...ADMINISTRATION,
      id: 'makeTestIdentity',
      summary: 'Make an importer, its people and its broker, with working credentials',
      description: 'The credentials are told once and kept nowhere, so no repetition tells them.',
      path: schema.workspacePath,
      body: wantedTestIdentity,
      answers: { 201: { description: 'The credentials', schema: testIdentityAnswer } },
      refuses: [WORKSPACE_NOT_FOUND],
    },
    async (call, { body }) => {
      const { expiresOn } = body
      if (expiresOn !== undefined) {
        refuseIfAny(faultsOfEnd(expiresOn, localDateAt(call.now)))
      }
      const made = await make(call, body)
      const businessNumber = made.importer.business.business
      await call.workspace.store.transact((transaction) =>
        controlFacts.announce(transaction, call, {
          type: 'TestIdentityMade',
          subject: businessNumber,
          forWhom: parseBusinessNumber(businessNumber),
        }),
      )
      const { name } = call.workspace
      return created(`/_sandbox/workspaces/${name}/parties/${businessNumber}/papers`, made)
    },
  )
}

function papers(papersOf: PapersOf): Endpoint {
  return query(
    {
      ...ADMINISTRATION,
      id: 'getPapers',
      summary: 'What a person of that business would have in the filing cabinet',
      description: 'Among it the answers to the affinity questions of the registration.',
      path: schema.partyPath,
      answers: { 200: { description: 'The papers', schema: schema.papersAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, PARTY_NOT_FOUND],
    },
    async (_call, { path }, reader) => {
      const found = await papersOf(reader, path.business)
      if (found === undefined) throw new Refusal(PARTY_NOT_FOUND)
      return ok(found)
    },
  )
}

function oneTimeCode(codeOf: OneTimeCodeOf): Endpoint {
  return query(
    {
      ...ADMINISTRATION,
      id: 'getOneTimeCode',
      summary: 'A code with which a person passes the second step of a sign-in',
      description:
        'Of the moment, by the clock of the workspace; one that was not used yet, so that a second ' +
        'sign-in needs no other moment.',
      path: personPath,
      answers: { 200: { description: 'The code', schema: oneTimeCodeAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, PERSON_NOT_FOUND],
    },
    async (call, { path }, reader) => {
      const found = await codeOf(reader, call, path.username)
      if (found === undefined) throw new Refusal(PERSON_NOT_FOUND)
      return ok(found)
    },
  )
}
