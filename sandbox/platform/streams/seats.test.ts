import { expect, test } from 'vitest'
import { Seats } from './seats.ts'

const THEATRE = {}

function seats() {
  return new Seats({ all: 10, each: 3, reserved: 2 })
}

test('nobody takes more than a share, and a seat that is left is free', () => {
  const house = seats()
  const leave = house.take(THEATRE, { name: 'ann' })
  house.take(THEATRE, { name: 'ann' })
  house.take(THEATRE, { name: 'ann' })
  expect(house.take(THEATRE, { name: 'ann' })).toBe('share-taken')
  expect(house.take(THEATRE, { name: 'bob' })).toBeTypeOf('function')
  if (typeof leave === 'function') leave()
  expect(house.take(THEATRE, { name: 'ann' })).toBeTypeOf('function')
})

test('the last seats are for the house alone, which has no share', () => {
  const house = seats()
  for (const name of ['ann', 'bob', 'cleo']) fill(house, name)
  expect(house.take(THEATRE, { name: 'dan' })).toBe('all-taken')
  expect(house.take(THEATRE, { name: 'ann' })).toBe('share-taken')
  for (const _seat of [1, 2]) {
    expect(house.take(THEATRE, { name: 'house', isHouse: true })).toBeTypeOf('function')
  }
  expect(house.take(THEATRE, { name: 'house', isHouse: true })).toBe('all-taken')
})

test('leaving twice frees one seat', () => {
  const house = seats()
  const leave = house.take(THEATRE, { name: 'ann' })
  house.take(THEATRE, { name: 'ann' })
  if (typeof leave === 'function') {
    leave()
    leave()
  }
  house.take(THEATRE, { name: 'ann' })
  house.take(THEATRE, { name: 'ann' })
  expect(house.take(THEATRE, { name: 'ann' })).toBe('share-taken')
})

test('each theatre has its own seats', () => {
  const house = seats()
  for (const _seat of [1, 2, 3]) house.take(THEATRE, { name: 'ann' })
  expect(house.take({}, { name: 'ann' })).toBeTypeOf('function')
})

/** Eight seats in all, three of them at most for one. */
function fill(house: Seats, name: string): void {
  for (const _seat of [1, 2, 3]) house.take(THEATRE, { name })
}
