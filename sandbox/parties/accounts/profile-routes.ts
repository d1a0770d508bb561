import { employersOf } from '../authority/index.ts'
import { command, fields, ok, query } from '../../platform/http/index.ts'
import { personIn } from './caller.ts'
import { PROFILE_MISSING } from './problems.ts'
import { employeeView, profileBody, profileView, toEmployeeView } from './schema.ts'
import { putProfile, requireProfile } from './store.ts'
import { accountsFacts } from './facts.ts'

const tag = 'Registration'

export const saveProfile = command(
  {
    id: 'saveProfile',
    summary: 'Save your personal profile, which comes before anything else',
    description:
      'Given name, family name, e-mail and language; saved again, it replaces what was there.',
    tag,
    access: ['person'],
    body: profileBody,
    answers: { 200: { description: 'The profile as saved', schema: profileView } },
  },
  async (call, { body }, transaction) => {
    const profile = { personId: personIn(call.actor), ...body }
    putProfile(transaction, profile)
    await accountsFacts.announce(transaction, call, {
      type: 'ProfileSaved',
      subject: profile.personId,
    })
    return ok(profile)
  },
)

export const getProfile = query(
  {
    id: 'getProfile',
    summary: 'Your personal profile',
    tag,
    access: ['person'],
    answers: { 200: { description: 'The profile', schema: profileView } },
    refuses: [PROFILE_MISSING],
  },
  async ({ actor }, _input, reader) => ok(await requireProfile(reader, personIn(actor))),
)

export const listEmployers = query(
  {
    id: 'listEmployers',
    summary: 'The businesses to which you belong, with your roles; none for an orphan user',
    description:
      'Each with the roles that the person has there, in all of it or by program account.',
    tag,
    access: ['person'],
    answers: { 200: { description: 'All of them', schema: fields.pageOf(employeeView) } },
  },
  async ({ actor }, _input, reader) => {
    const employers = await employersOf(reader, personIn(actor))
    return ok({ items: employers.map((employer) => toEmployeeView(employer)) })
  },
)
