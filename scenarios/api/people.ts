import type { PeopleChannel } from '../channel/people.ts'
import { NOTHING, type Client } from './client.ts'

export function peopleOver(client: Client): PeopleChannel {
  return {
    reactivate: (personId) =>
      client.ask({ method: 'POST', path: `/v1/people/${personId}/reactivation`, schema: NOTHING }),
  }
}
