import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Intake } from './intake.ts'

it('lets a few of a burst in at each turn, in their order', async () => {
  const intake = new Intake()
  const begun: number[] = []
  const works = Array.from({ length: 20 }, (_, nth) => intake.admit(() => begun.push(nth)))
  expect(begun).toEqual([0, 1, 2, 3])
  await nextTurn()
  expect(begun).toHaveLength(8)
  await Promise.all(works)
  expect(begun).toEqual(Array.from({ length: 20 }, (_, nth) => nth))
})

it('lets one in at once after a quiet turn', async () => {
  const intake = new Intake()
  await Promise.all(Array.from({ length: 9 }, () => intake.admit(() => undefined)))
  await nextTurn()
  let begun = false
  void intake.admit(() => {
    begun = true
  })
  expect(begun).toBe(true)
})

it('hands on what the work answers and throws', async () => {
  const intake = new Intake()
  await expect(intake.admit(() => 'answer')).resolves.toBe('answer')
  await expect(intake.admit(() => Promise.reject(new Error('fault')))).rejects.toThrow('fault')
})
