import { expect, test } from 'vitest'
import { findViolation } from '../linearizability/check.ts'
import type { History } from '../linearizability/history.ts'
import { officeModel, type Answered, type Asked } from './office-model.ts'

const model = officeModel(['d1', 'd2'], ['first'])

function historyOf(
  ...calls: readonly (readonly [Asked, Answered | undefined, number, number])[]
): History<Asked, Answered> {
  return calls.map(([input, output, invokedAt, answeredAt], client) => ({
    client,
    input,
    output,
    invokedAt,
    answeredAt,
  }))
}

const submit = (number: string, value: string, key?: string): Asked => ({
  kind: 'submit',
  number,
  value,
  ...(key !== undefined && { key }),
})
const read = (number: string): Asked => ({ kind: 'read', number })
const found = (history: History<Asked, Answered>) => findViolation(history, model)?.operation.input

test('a number is accepted once, and reads back as it was accepted', () => {
  const history = historyOf(
    [submit('1', 'a'), '201 a', 0, 5],
    [submit('1', 'b'), '422 declaration-refused', 1, 4],
    [read('1'), '200 a', 6, 7],
  )
  expect(found(history)).toBeUndefined()
})

test('a double acceptance is found', () => {
  const history = historyOf([submit('1', 'a'), '201 a', 0, 5], [submit('1', 'b'), '201 b', 1, 4])
  expect(found(history)).toEqual(submit('1', 'a'))
})

test('a repetition under a key is the same answer, but not that of another body', () => {
  const first = [submit('1', 'a', 'k'), '201 a', 0, 1] as const
  expect(found(historyOf(first, [submit('1', 'a', 'k'), '201 a', 2, 3]))).toBeUndefined()
  const other = submit('1', 'b', 'k')
  expect(found(historyOf(first, [other, '422 idempotency-key-reused', 2, 3]))).toBeUndefined()
  expect(found(historyOf(first, [other, '201 b', 2, 3]))).toEqual(other)
})

test('a draft that was submitted twice is found', () => {
  const submitDraft: Asked = { kind: 'submit-draft', number: '1' }
  const saved = [{ kind: 'save-draft', number: '1', value: 'a' }, '200 a', 0, 1] as const
  expect(found(historyOf(saved, [submitDraft, '201 a', 2, 3]))).toBeUndefined()
  const twice = historyOf(saved, [submitDraft, '201 a', 2, 9], [submitDraft, '201 a', 3, 8])
  expect(found(twice)).toEqual(submitDraft)
})

test('a delegation that was approved twice is found', () => {
  const approve = (until: string): Asked => ({ kind: 'approve', delegation: 'd1', until })
  const one = [approve('2030-01-01'), '200 active 2030-01-01', 0, 5] as const
  const late = '409 delegation-not-in-state'
  expect(found(historyOf(one, [approve('2031-01-01'), late, 1, 4]))).toBeUndefined()
  const both = historyOf(one, [approve('2031-01-01'), '200 active 2031-01-01', 1, 4])
  expect(found(both)).toEqual(approve('2030-01-01'))
})

test('a restore takes back declarations, drafts, delegations and keys alike', () => {
  const history = historyOf(
    [submit('1', 'a', 'k'), '201 a', 0, 1],
    [{ kind: 'revoke', delegation: 'd1' }, '409 delegation-not-in-state', 0, 1],
    [{ kind: 'reject', delegation: 'd1' }, '200 rejected', 2, 3],
    [{ kind: 'restore', snapshot: 'first' }, '200', 4, 5],
    [submit('1', 'b', 'k'), '201 b', 6, 7],
    [{ kind: 'read-delegation', delegation: 'd1' }, '200 requested', 6, 7],
  )
  expect(found(history)).toBeUndefined()
})

test('a restore that loses only a part is found', () => {
  const history = historyOf(
    [submit('1', 'a'), '201 a', 0, 1],
    [submit('2', 'b'), '201 b', 0, 1],
    [{ kind: 'restore', snapshot: 'first' }, '200', 2, 3],
    [read('1'), '404 declaration-not-found', 4, 5],
    [read('2'), '200 b', 4, 5],
  )
  expect(found(history)).toEqual(read('2'))
})

test('a snapshot that holds the later of two submits without the earlier is found', () => {
  const history = historyOf(
    [{ kind: 'save', snapshot: 'first' }, '201', 0, 9],
    [submit('1', 'a'), '201 a', 1, 2],
    [submit('2', 'b'), '201 b', 3, 4],
    [{ kind: 'restore', snapshot: 'first' }, '200', 10, 11],
    [read('2'), '200 b', 12, 13],
    [read('1'), '404 declaration-not-found', 14, 15],
  )
  expect(found(history)).toEqual(read('1'))
})

test('a snapshot may lack what was already read while it was saved', () => {
  const history = historyOf(
    [{ kind: 'save', snapshot: 'first' }, '201', 0, 9],
    [submit('1', 'a'), '201 a', 1, 8],
    [read('1'), '200 a', 2, 3],
    [{ kind: 'restore', snapshot: 'first' }, '200', 10, 11],
    [read('1'), '404 declaration-not-found', 12, 13],
  )
  expect(found(history)).toBeUndefined()
})
