import * as v from 'valibot'
import { forThoseWhoMay } from '../../authority/index.ts'
import { command, created, fields, ok, query, refuseIfAny } from '../../../platform/http/index.ts'
import { serialId } from '../../../kernel/ids.ts'
import { formatInstant } from '../../../kernel/time.ts'
import { personIn } from '../caller.ts'
import { PROFILE_MISSING } from '../problems.ts'
import { addressSchema, legalName, recordId } from '../schema.ts'
import { loadBusiness, programAccountOf, requireProfile } from '../store.ts'
import { unanswerable } from './affinity.ts'
import { compareWithFile } from './as-on-file.ts'
import { acceptTerms, answer, confirm, requireUnregistered, start, unlock } from './decide.ts'
import {
  BUSINESS_ALREADY_REGISTERED,
  BUSINESS_NOT_ON_FILE,
  REGISTRATION_LOCKED,
  REGISTRATION_NOT_FOUND,
  REGISTRATION_OUT_OF_STEP,
  REGISTRATION_UNDER_WAY,
  TERMS_OUTDATED,
} from './problems.ts'
import { registrationView } from './schema.ts'
import {
  enrol,
  factOf,
  loadRegistration,
  ownRegistration,
  putRegistration,
  registrations,
  requireNotUnderWay,
  requireOnFile,
  viewOf,
} from './store.ts'
import { accountsFacts } from '../facts.ts'

const tag = 'Registration'
const access = ['person'] as const
const registrationPath = v.strictObject({ registrationId: recordId })
const step = [REGISTRATION_NOT_FOUND, REGISTRATION_LOCKED, REGISTRATION_OUT_OF_STEP]
const answerText = v.optional(fields.text(40, 'An amount, such as 1250.00 or $1,250.00.'))

export const startRegistration = command(
  {
    id: 'startRegistration',
    summary: 'Register your business',
    description:
      'Business number, one program account, legal name and address exactly as on file with the CRA, punctuation included.',
    tag,
    access,
    body: v.strictObject({
      business: fields.businessNumber,
      account: fields.programAccountNumber,
      legalName,
      address: addressSchema,
    }),
    answers: { 201: { description: 'At the questions or the terms', schema: registrationView } },
    refuses: [
      PROFILE_MISSING,
      BUSINESS_NOT_ON_FILE,
      BUSINESS_ALREADY_REGISTERED,
      REGISTRATION_UNDER_WAY,
    ],
  },
  async (call, { body }, transaction) => {
    const personId = personIn(call.actor)
    await requireProfile(transaction, personId)
    const business = await requireOnFile(transaction, body.business)
    requireUnregistered(business)
    await requireNotUnderWay(transaction, personId, body.business)
    refuseIfAny(compareWithFile(body, business, await programAccountOf(transaction, body.account)))
    const registration = start(
      {
        registrationId: serialId('registration', await transaction.next('registration')),
        personId,
        business: body.business,
        account: body.account,
        startedAt: formatInstant(call.now),
      },
      business.history,
    )
    putRegistration(transaction, registration)
    await accountsFacts.announce(transaction, call, factOf('RegistrationStarted', registration))
    const location = `/v1/registrations/${registration.registrationId}`
    return created(location, await viewOf(transaction, registration))
  },
)

export const listRegistrations = query(
  {
    id: 'listRegistrations',
    summary: 'Your registrations; all of them for the agency',
    description: 'At whatever step they are, completed and locked ones included.',
    tag,
    access: ['person', 'officer', 'administrator'],
    query: v.strictObject(fields.page),
    answers: {
      200: { description: 'A page, oldest first', schema: fields.pageOf(registrationView) },
    },
  },
  async ({ actor }, { query: page }, reader) => {
    const { items, next } =
      actor.kind === 'person'
        ? await reader.find(registrations, 'byPerson', actor.personId, page)
        : await reader.list(registrations, page)
    return ok({ items: await Promise.all(items.map((item) => viewOf(reader, item))), next })
  },
)

export const getRegistration = query(
  {
    id: 'getRegistration',
    summary: 'A registration and its present step; at the review, everything in it',
    tag,
    access: ['person', 'officer', 'administrator'],
    path: registrationPath,
    answers: { 200: { description: 'The registration', schema: registrationView } },
    refuses: [REGISTRATION_NOT_FOUND],
  },
  async (call, { path }, reader) => {
    const registration = await ownRegistration(reader, call, path.registrationId)
    return ok(await viewOf(reader, registration))
  },
)

export const answerQuestions = command(
  {
    id: 'answerAffinityQuestions',
    summary: 'Answer the affinity questions',
    description:
      'As many as "answersNeeded", of any of the questions. Wrong answers are counted and answered 200 at the same step, or "locked" after the last attempt; an answer left out, or one that is no amount, is refused and not counted.',
    tag,
    access,
    path: registrationPath,
    body: v.strictObject({
      answers: v.strictObject({
        declaration: answerText,
        statement: answerText,
        payment: answerText,
      }),
    }),
    answers: { 200: { description: 'At the step that follows', schema: registrationView } },
    refuses: step,
  },
  async (call, { path, body }, transaction) => {
    const registration = await ownRegistration(transaction, call, path.registrationId)
    const { history } = await loadBusiness(transaction, registration.business)
    const given = { answers: body.answers, history }
    if (registration.status === 'questions') {
      refuseIfAny(unanswerable(history, registration.questions, body.answers))
    }
    const answered = answer(registration, given, formatInstant(call.now))
    putRegistration(transaction, answered)
    const type = answered.status === 'locked' ? 'RegistrationLocked' : 'AffinityQuestionsAnswered'
    await accountsFacts.announce(transaction, call, factOf(type, answered))
    return ok(await viewOf(transaction, answered))
  },
)

export const acceptRegistrationTerms = command(
  {
    id: 'acceptRegistrationTerms',
    summary: 'Accept the terms and conditions',
    tag,
    access,
    path: registrationPath,
    body: v.strictObject({
      accepted: v.literal(true),
      version: fields.text(20, 'Which version was read.'),
    }),
    answers: { 200: { description: 'At the review', schema: registrationView } },
    refuses: [...step, TERMS_OUTDATED],
  },
  async (call, { path, body }, transaction) => {
    const registration = await ownRegistration(transaction, call, path.registrationId)
    const reviewing = acceptTerms(registration, body.version, formatInstant(call.now))
    putRegistration(transaction, reviewing)
    await accountsFacts.announce(transaction, call, factOf('TermsAccepted', reviewing))
    return ok(await viewOf(transaction, reviewing))
  },
)

export const confirmRegistration = command(
  {
    id: 'confirmRegistration',
    summary: 'Confirm what the review showed; you become business account manager',
    tag,
    access,
    path: registrationPath,
    answers: { 200: { description: 'Completed', schema: registrationView } },
    refuses: [...step, BUSINESS_ALREADY_REGISTERED],
  },
  async (call, { path }, transaction) => {
    const reviewed = await ownRegistration(transaction, call, path.registrationId)
    const onFile = await loadBusiness(transaction, reviewed.business)
    const { registration, business } = confirm(reviewed, onFile, formatInstant(call.now))
    putRegistration(transaction, registration)
    enrol(transaction, business, { by: personIn(call.actor), at: call.now })
    await accountsFacts.announce(transaction, call, factOf('BusinessRegistered', registration))
    return ok(await viewOf(transaction, registration))
  },
)

export const unlockRegistration = command(
  {
    id: 'unlockRegistration',
    summary: 'Open a locked registration again, all attempts anew',
    tag,
    ...forThoseWhoMay('unlock-registration'),
    path: registrationPath,
    answers: { 200: { description: 'At the questions again', schema: registrationView } },
    refuses: [REGISTRATION_NOT_FOUND, REGISTRATION_OUT_OF_STEP],
  },
  async (call, { path }, transaction) => {
    const opened = unlock(await loadRegistration(transaction, path.registrationId))
    putRegistration(transaction, opened)
    await accountsFacts.announce(transaction, call, factOf('RegistrationUnlocked', opened))
    return ok(await viewOf(transaction, opened))
  },
)
