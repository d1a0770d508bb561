import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { findViolation } from './check.ts'
import type { History, Model, Operation } from './history.ts'

/** Registers that begin at 0; all of them are reset, or kept and brought back, at once. */
type Call =
  | { readonly kind: 'write'; readonly register: string; readonly value: number }
  | { readonly kind: 'read'; readonly register: string }
  | { readonly kind: 'add'; readonly register: string }
  | { readonly kind: 'reset' | 'keep' | 'back' }

interface Register {
  readonly value: number
  readonly kept: number
}

const registers: Model<Register, Call, number> = {
  initial: () => ({ value: 0, kept: 0 }),
  partOf: (call) => ('register' in call ? call.register : undefined),
  step({ value, kept }, call, output) {
    if (call.kind === 'reset') return { value: 0, kept }
    if (call.kind === 'keep') return { value, kept: value }
    if (call.kind === 'back') return { value: kept, kept }
    const present = call.kind === 'write' ? call.value : value + (call.kind === 'add' ? 1 : 0)
    if (output !== undefined && output !== present) return undefined
    return call.kind === 'read' ? { value, kept } : { value: present, kept }
  },
  minds: (whole, call) => whole.kind !== 'keep' || call.kind !== 'read',
  keyOf: ({ value, kept }) => `${value} ${kept}`,
}

const NEVER = Infinity

/** Each call with its answer, its beginning and its end; a client for each. */
function historyOf(
  ...calls: readonly (readonly [Call, number | undefined, number, number])[]
): History<Call, number> {
  return calls.map(([input, output, invokedAt, answeredAt], client) => ({
    client,
    input,
    output,
    invokedAt,
    answeredAt,
  }))
}

const write = (value: number, register = 'x'): Call => ({ kind: 'write', register, value })
const read = (register = 'x'): Call => ({ kind: 'read', register })
const add = (register = 'x'): Call => ({ kind: 'add', register })
const reset: Call = { kind: 'reset' }

const found = (history: History<Call, number>) => findViolation(history, registers)?.operation.input

describe('an order explains', () => {
  test('calls one after another', () => {
    const history = historyOf([write(1), 1, 0, 1], [read(), 1, 2, 3], [add(), 2, 4, 5])
    expect(findViolation(history, registers)).toBeUndefined()
  })

  test('a read during a write that sees the one or the other', () => {
    for (const seen of [0, 1]) {
      expect(found(historyOf([write(1), 1, 0, 9], [read(), seen, 2, 3]))).toBeUndefined()
    }
  })

  test('the example of Herlihy and Wing: overlapping writes, read in the other order', () => {
    const history = historyOf([write(1), 1, 0, 5], [write(2), 2, 1, 4], [read(), 1, 6, 7])
    expect(findViolation(history, registers)).toBeUndefined()
  })

  test('a call without an answer that happened late, or never', () => {
    const lost = [write(7), undefined, 0, NEVER] as const
    expect(found(historyOf(lost, [read(), 0, 1, 2], [read(), 7, 3, 4]))).toBeUndefined()
    expect(found(historyOf(lost, [read(), 0, 1, 2], [read(), 0, 3, 4]))).toBeUndefined()
  })

  test('a reset of everything amid calls on several registers', () => {
    const history = historyOf(
      [write(1, 'x'), 1, 0, 1],
      [write(2, 'y'), 2, 0, 1],
      [reset, 0, 2, 9],
      [read('x'), 1, 3, 4],
      [read('y'), 2, 3, 4],
      [read('x'), 0, 5, 6],
      [read('y'), 0, 5, 6],
    )
    expect(findViolation(history, registers)).toBeUndefined()
  })
})

describe('no order explains', () => {
  test('a lost update', () => {
    expect(found(historyOf([add(), 1, 0, 3], [add(), 1, 1, 4]))).toEqual(add())
  })

  test('a stale read', () => {
    expect(found(historyOf([write(1), 1, 0, 1], [read(), 0, 2, 3]))).toEqual(read())
  })

  test('a read of a value before it was written', () => {
    expect(found(historyOf([read(), 1, 0, 1], [write(1), 1, 2, 3]))).toEqual(read())
  })

  test('two readers who saw two writes in opposite orders', () => {
    const history = historyOf(
      [write(1), 1, 0, 20],
      [write(2), 2, 0, 20],
      [read(), 1, 1, 2],
      [read(), 2, 3, 4],
      [read(), 1, 5, 6],
    )
    expect(found(history)).toEqual(read())
  })

  test('a value that comes back after it was seen to be replaced', () => {
    const history = historyOf(
      [write(1), 1, 0, 1],
      [write(2), 2, 2, 9],
      [read(), 2, 3, 4],
      [read(), 1, 5, 6],
    )
    expect(found(history)).toEqual(read())
  })

  test('a call without an answer that can no more happen', () => {
    expect(
      found(historyOf([write(7), undefined, 0, 2], [read(), 0, 3, 4], [read(), 7, 5, 6])),
    ).toEqual(read())
  })

  test('a reset that takes only one register back', () => {
    const history = historyOf(
      [write(1, 'x'), 1, 0, 1],
      [write(2, 'y'), 2, 0, 1],
      [reset, 0, 2, 3],
      [read('x'), 0, 4, 5],
      [read('y'), 2, 4, 5],
    )
    expect(found(history)).toEqual(read('y'))
  })

  test('a reset that two registers saw at different times', () => {
    const history = historyOf(
      [write(1, 'x'), 1, 0, 1],
      [write(2, 'y'), 2, 0, 1],
      [reset, 0, 2, 20],
      [read('x'), 0, 3, 4],
      [read('y'), 2, 5, 6],
    )
    expect(found(history)).toEqual(read('y'))
  })
})

const NAMES = ['x', 'y']

type Registers = ReadonlyMap<string, Register>

const INITIAL: Registers = new Map(NAMES.map((name) => [name, registers.initial(name)]))

function stepAll(state: Registers, { input, output }: Operation<Call, number>) {
  const after = new Map(state)
  for (const [name, register] of state) {
    if ('register' in input && input.register !== name) continue
    const next = registers.step(register, input, output)
    if (next === undefined) return undefined
    after.set(name, next)
  }
  return after
}

/** By the definition itself, for histories of a few calls: some call comes first, and so on. */
function isLinearizable(history: History<Call, number>, state = INITIAL): boolean {
  if (history.every(({ output }) => output === undefined)) return true
  return history.some((operation) => {
    const others = history.filter((other) => other !== operation)
    const isTooLate = others.some(
      ({ output, answeredAt }) => output !== undefined && answeredAt < operation.invokedAt,
    )
    if (isTooLate) return false
    const after = stepAll(state, operation)
    // What got no answer and can no more happen never did.
    const rest = others.filter(
      ({ output, answeredAt }) => output !== undefined || answeredAt >= operation.invokedAt,
    )
    return after !== undefined && isLinearizable(rest, after)
  })
}

test('agrees with the definition on any short history', () => {
  const register = fc.constantFrom(...NAMES)
  const input: fc.Arbitrary<Call> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), register }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), register }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('reset', 'keep', 'back') }) },
  )
  const call = fc.record({
    input,
    output: fc.option(fc.nat(2), { nil: undefined, freq: 5 }),
    invokedAt: fc.nat(12),
    lasts: fc.nat(6),
  })
  let linearizable = 0
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 7 }), (calls) => {
      const history = calls.map(({ lasts, ...one }, client) => ({
        ...one,
        client,
        answeredAt: one.invokedAt + lasts,
      }))
      const expected = isLinearizable(history)
      if (expected) linearizable += 1
      expect(findViolation(history, registers) === undefined).toBe(expected)
    }),
    { numRuns: 3_000, seed: 42 },
  )
  expect(linearizable).toBeGreaterThan(300)
  expect(linearizable).toBeLessThan(2_700)
})
