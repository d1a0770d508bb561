import * as v from 'valibot'
import type { RegistrationChannel } from '../channel/registrations.ts'
import { NOTHING, type ApiClient } from './client.ts'

const registration = v.object({
  registrationId: v.string(),
  business: v.string(),
  status: v.picklist(['questions', 'terms', 'review', 'completed', 'locked']),
  questions: v.optional(
    v.array(v.object({ id: v.picklist(['declaration', 'statement', 'payment']) })),
  ),
  attemptsLeft: v.optional(v.number()),
  termsVersion: v.optional(v.string()),
  review: v.optional(v.object({ programAccounts: v.array(v.string()) })),
})

export function registrationsOver(client: ApiClient): RegistrationChannel {
  const step = (registrationId: string, name: string, body?: object) =>
    client.ask({
      method: 'POST',
      path: `/v1/registrations/${registrationId}/${name}`,
      ...(body !== undefined && { body }),
      schema: registration,
    })
  return {
    saveProfile: (body) =>
      client.ask({ method: 'PUT', path: '/v1/me/profile', body, schema: NOTHING }),
    start: (body) =>
      client.ask({ method: 'POST', path: '/v1/registrations', body, schema: registration }),
    answer: (id, answers) => step(id, 'answers', { answers }),
    acceptTerms: (id, version) => step(id, 'terms', { accepted: true, version }),
    confirm: (id) => step(id, 'confirmation'),
    unlock: (id) => step(id, 'unlock'),
    read: (id) =>
      client.ask({ method: 'GET', path: `/v1/registrations/${id}`, schema: registration }),
  }
}
