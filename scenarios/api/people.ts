import type { PeopleChannel } from '../channel/people.ts'
import { NOTHING, type ApiClient } from './client.ts'

export function peopleOver(client: ApiClient): PeopleChannel {
  return {
    reactivate: (personId) =>
      client.ask({ method: 'POST', path: `/v1/people/${personId}/reactivation`, schema: NOTHING }),
  }
}
