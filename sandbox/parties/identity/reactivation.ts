import * as v from 'valibot'
import { command, fields, ok } from '../../platform/http/index.ts'
import { reactivate } from './deactivate.ts'
import { ACCOUNT_NOT_DEACTIVATED, ACCOUNT_UNKNOWN } from './problems.ts'
import { clientView, personView, toClientView, toPersonView } from './schema.ts'

const accountId = fields.text(100, 'The id of the account.')
const refuses = [ACCOUNT_UNKNOWN, ACCOUNT_NOT_DEACTIVATED]

export const reactivatePerson = command(
  {
    id: 'reactivatePerson',
    summary: 'Reactivate a person deactivated after 180 days of disuse',
    tag: 'Identity',
    access: ['officer', 'administrator'],
    path: v.strictObject({ personId: accountId }),
    answers: { 200: { description: 'The person, active again', schema: personView } },
    refuses,
  },
  async (call, { path }, transaction) => {
    const awake = await reactivate(transaction, call, { type: 'person', id: path.personId })
    if (awake.type !== 'person') throw new Error('a person became a client')
    return ok(toPersonView(awake.account))
  },
)

export const reactivateClient = command(
  {
    id: 'reactivateClient',
    summary: 'Reactivate a client deactivated after 180 days of disuse',
    tag: 'Identity',
    access: ['officer', 'administrator'],
    path: v.strictObject({ clientId: accountId }),
    answers: { 200: { description: 'The client, active again', schema: clientView } },
    refuses,
  },
  async (call, { path }, transaction) => {
    const awake = await reactivate(transaction, call, { type: 'client', id: path.clientId })
    if (awake.type !== 'client') throw new Error('a client became a person')
    return ok(toClientView(awake.account))
  },
)
