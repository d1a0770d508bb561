import { HOTP, Secret } from 'otpauth'
import * as v from 'valibot'
import { post, type Attempt } from './attempt.ts'
import { credentialsOf } from './attempts-on-parties.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import type { Subjects } from './cast.ts'
import { first as only } from '../../sandbox/testing/first.ts'

const withChallenge = v.object({ challenge: v.string() })

/** The one attempt that takes two steps: a code answers a challenge. */
export async function secondFactor(
  anyone: Client,
  { broker }: Subjects,
  now: number,
): Promise<Attempt> {
  const person = only(broker.people)
  const told = await anyone.answer(post('/v1/sign-in', credentialsOf(person)))
  const { challenge } = v.parse(withChallenge, JSON.parse(told.text))
  const counter = Math.floor(now / 30_000)
  const secret = Secret.fromBase32(person.totpSecret)
  const code = HOTP.generate({ secret, digits: 6, counter })
  return post('/v1/sign-in/second-factor', { challenge, code })
}
