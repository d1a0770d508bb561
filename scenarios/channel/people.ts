import type { Answer } from '../answer.ts'

export interface PeopleChannel {
  /** An officer wakes an account that fell asleep for want of use. */
  reactivate(personId: string): Promise<Answer<unknown>>
}
