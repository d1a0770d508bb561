import { describe, expect, test } from 'vitest'
import { parseCents } from '../../../kernel/money.ts'
import type { History } from '../business.ts'
import { ON_FILE } from '../testing/portal-world.ts'
import { atQuestions, CLAIM, OFFICER, RIGHT, worldWithProfile } from './testing/registering.ts'

test('counts wrong answers, locks at the third, and an officer opens it again', async () => {
  const { world, marie, path } = await atQuestions()
  const wrong = { body: { answers: { ...RIGHT, payment: '980.01' } } }
  expect((await marie(`${path}/answers`, wrong)).body).toMatchObject({ attemptsLeft: 2 })
  expect((await marie(`${path}/answers`, wrong)).body).toMatchObject({ attemptsLeft: 1 })
  expect((await marie(`${path}/answers`, wrong)).body).toMatchObject({ status: 'locked' })
  const locked = await marie(`${path}/answers`, { body: { answers: RIGHT } })
  expect([locked.status, locked.body.code]).toEqual([409, 'registration-locked'])
  const again = await marie('/v1/registrations', { body: CLAIM })
  expect([again.status, again.body.code]).toEqual([409, 'registration-locked'])
  const officer = world.as(OFFICER)
  expect((await officer(`${path}/unlock`, { method: 'POST' })).body).toMatchObject({
    status: 'questions',
    attemptsLeft: 3,
  })
  expect((await marie(`${path}/answers`, { body: { answers: RIGHT } })).body.status).toBe('terms')
})

describe('what is told before it costs an attempt', () => {
  test.each([
    ['an answer left out', { payment: '980.00' }, 'affinity-answer-missing', '#/answers'],
    [
      'an answer that is no amount',
      { ...RIGHT, payment: 'about 980' },
      'affinity-answer-unreadable',
      '#/answers/payment',
    ],
  ])('%s', async (...row) => {
    const [, answers, code, pointer] = row
    const { marie, path } = await atQuestions()
    const { status, body } = await marie(`${path}/answers`, { body: { answers } })
    expect([status, body.errors[0].code, body.errors[0].pointer]).toEqual([422, code, pointer])
    expect((await marie(path)).body.attemptsLeft).toBe(3)
  })
})

describe('which questions are asked', () => {
  const declaration = { transactionNumber: '12345000000017', dutiesAndTaxes: '0.00' }
  const statement = { issuedOn: '2026-02-25', balance: '2890.15' }
  const payment = { receivedOn: '2026-01-15', amount: '980.00' }

  async function asked(history: History) {
    const { world, marie } = await worldWithProfile()
    await world.file({ ...ON_FILE, history })
    const { body } = await marie('/v1/registrations', { body: CLAIM })
    const answers = (given: Readonly<Record<string, string>>) =>
      marie(`/v1/registrations/${String(body.registrationId)}/answers`, {
        body: { answers: given },
      })
    const ids = (body.questions ?? []).map(({ id }: { readonly id: string }) => id)
    return { body, ids, answers }
  }

  test('all three are offered, and any two of them are enough', async () => {
    const history = { declaration, statement, payment }
    const { body, ids, answers } = await asked(history)
    expect([ids, body.answersNeeded]).toEqual([['declaration', 'statement', 'payment'], 2])
    const given = { statement: '$2,890.15', payment: '980' }
    expect((await answers(given)).body.status).toBe('terms')
  })

  test('a third answer that is wrong is not passed over', async () => {
    const { answers } = await asked({ declaration, statement, payment })
    const given = { declaration: '0.01', statement: '2890.15', payment: '980' }
    expect((await answers(given)).body).toMatchObject({ status: 'questions', attemptsLeft: 2 })
  })

  test('a total of 0.00 is asked about, a balance of 0.00 is not', async () => {
    const { body, ids, answers } = await asked({
      declaration,
      statement: { ...statement, balance: '0.00' },
    })
    expect([ids, body.answersNeeded]).toEqual([['declaration'], 1])
    expect((await answers({ declaration: '0.00' })).body.status).toBe('terms')
  })

  test('a balance of 0.00 is no answer, and costs no attempt', async () => {
    const { answers } = await asked({ declaration, statement })
    const { status, body } = await answers({ declaration: '0.00', statement: '0.00' })
    expect([status, body.errors[0].code]).toEqual([422, 'affinity-answer-unreadable'])
  })
})

test('a repeated answer with one idempotency key is counted once', async () => {
  const { marie, path } = await atQuestions()
  const wrong = { body: { answers: { ...RIGHT, payment: '980.01' } }, key: 'again' }
  await marie(`${path}/answers`, wrong)
  const second = await marie(`${path}/answers`, wrong)
  expect(second).toMatchObject({ replayed: true, body: { attemptsLeft: 2 } })
  expect((await marie(path)).body.attemptsLeft).toBe(2)
})

test('an answer is an amount to the cent, however many zeros it is written with', async () => {
  expect(parseCents('1250.5')).toBe(parseCents('1250.50'))
  const { marie, path } = await atQuestions()
  const answers = { declaration: ' 1250.5 ', payment: '980' }
  expect((await marie(`${path}/answers`, { body: { answers } })).body.status).toBe('terms')
})
