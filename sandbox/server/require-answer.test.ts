import { expect, test } from 'vitest'
import { NoAnswer, requireAnswer } from './require-answer.ts'

const AT_ONCE = { patience: 1 }

test('a place that never answers is told in one line, with the way out', async () => {
  const looking = { ...AT_ONCE, look: () => new Promise(() => undefined) }
  const refused = await requireAnswer('/mnt/gone', looking).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(NoAnswer)
  const { told } = refused as NoAnswer
  expect(told.en).toMatch(/^\/mnt\/gone does not answer .+ choose another place with --data$/)
  expect(told.fr).toMatch(/^\/mnt\/gone ne répond pas .+ avec --data$/)
})

test('that a place is absent or not to be entered is an answer', async () => {
  const look = () => Promise.reject(new Error('ENOENT'))
  await expect(requireAnswer('/nowhere', { patience: 5_000, look })).resolves.toBeUndefined()
})

test('a folder answers', async () => {
  await expect(requireAnswer(import.meta.dirname)).resolves.toBeUndefined()
})
