import * as v from 'valibot'
import { BUSINESS_NOT_FOUND, openBusiness } from '../accounts/index.ts'
import { forThoseWhoMay, NOT_AUTHORIZED } from '../authority/index.ts'
import { command, fields, noContent, ok, query } from '../../platform/http/index.ts'
import type { BusinessNumber } from '../../kernel/identifiers.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { formatInstant } from '../../kernel/time.ts'
import type { Reader } from '../../platform/storage/index.ts'
import { requireLicensedBroker } from './decide.ts'
import type { StandingRequest } from './delegation.ts'
import { BROKER_LICENCE_MISSING, STANDING_REQUEST_NOT_FOUND } from './problems.ts'
import { role, standingRequestView } from './schema.ts'
import { standingRequests } from './store.ts'
import { delegationFacts, type StandingRequestFact } from './facts.ts'

const common = {
  tag: 'Delegation',
  path: v.strictObject({ business: fields.businessNumber }),
}

export const putStandingRequest = command(
  {
    ...common,
    ...forThoseWhoMay('request-delegation'),
    id: 'putStandingRequest',
    summary: 'Have your request shown to every importer that registers from now on',
    body: v.strictObject({ role }),
    answers: { 200: { description: 'The standing request', schema: standingRequestView } },
    refuses: [BUSINESS_NOT_FOUND, BROKER_LICENCE_MISSING, NOT_AUTHORIZED],
  },
  async (call, { path: { business }, body }, transaction) => {
    const wanted = { action: 'request-delegation', business } as const
    requireLicensedBroker(await openBusiness(transaction, call, wanted))
    const standing = { thirdParty: business, ...body, since: formatInstant(call.now) }
    transaction.put(standingRequests, business, standing)
    await delegationFacts.announce(transaction, call, factOf('StandingRequestMade', business))
    return ok(standing)
  },
)

export const getStandingRequest = query(
  {
    ...common,
    ...forThoseWhoMay('view-standing-request'),
    id: 'getStandingRequest',
    summary: 'The standing request of your business',
    answers: { 200: { description: 'The standing request', schema: standingRequestView } },
    refuses: [BUSINESS_NOT_FOUND, STANDING_REQUEST_NOT_FOUND, NOT_AUTHORIZED],
  },
  async (call, { path: { business } }, reader) => {
    await openBusiness(reader, call, { action: 'view-standing-request', business })
    return ok(await loadStandingRequest(reader, business))
  },
)

export const removeStandingRequest = command(
  {
    ...common,
    ...forThoseWhoMay('request-delegation'),
    id: 'removeStandingRequest',
    summary: 'End the standing request; what it has opened stays',
    answers: { 204: { description: 'Ended' } },
    refuses: [BUSINESS_NOT_FOUND, STANDING_REQUEST_NOT_FOUND, NOT_AUTHORIZED],
  },
  async (call, { path: { business } }, transaction) => {
    await openBusiness(transaction, call, { action: 'request-delegation', business })
    await loadStandingRequest(transaction, business)
    transaction.remove(standingRequests, business)
    await delegationFacts.announce(transaction, call, factOf('StandingRequestEnded', business))
    return noContent()
  },
)

async function loadStandingRequest(
  reader: Reader,
  business: BusinessNumber,
): Promise<StandingRequest> {
  const found = await reader.get(standingRequests, business)
  if (found === undefined) throw new Refusal(STANDING_REQUEST_NOT_FOUND, { business })
  return found
}

function factOf(type: StandingRequestFact['type'], business: BusinessNumber) {
  return { type, subject: business, forWhom: business }
}
