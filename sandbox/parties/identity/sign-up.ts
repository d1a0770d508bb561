import * as v from 'valibot'
import { created, preparedCommand, refuseIfAny } from '../../platform/http/index.ts'
import { hashPassword } from './password.ts'
import { passwordFaults } from './password-policy.ts'
import { addressOf } from './peer.ts'
import { addPerson } from './people-registry.ts'
import { USERNAME_TAKEN } from './problems.ts'
import { SIGN_IN_BUSY } from './sign-in-problems.ts'
import { credentials, personView, toPersonView } from './schema.ts'
import { passwords } from './store.ts'

/** Open to anyone, as with the real providers: being somebody gives no right to anything yet. */
export const signUp = preparedCommand(
  {
    id: 'signUp',
    summary: 'Sign up with GCKey or a Sign-In Partner',
    tag: 'Identity',
    access: 'anyone',
    body: v.strictObject(credentials),
    answers: { 201: { description: 'Signed up, not yet signed in', schema: personView } },
    refuses: [USERNAME_TAKEN, SIGN_IN_BUSY],
  },
  ({ peer }, { body }) => {
    refuseIfAny(passwordFaults(body))
    return hashPassword(body.password, { address: addressOf(peer), name: 'sign-up' })
  },
  // The pipeline's four parameters.
  // eslint-disable-next-line max-params
  async (call, { body }, transaction, hash) => {
    const { username, provider } = body
    const person = await addPerson(transaction, call, {
      username,
      provider,
      kind: 'partner',
      secondFactor: 'to-enrol',
    })
    transaction.put(passwords, person.personId, hash)
    return created('/v1/me', toPersonView(person))
  },
)
