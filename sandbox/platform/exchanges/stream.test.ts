import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../index.ts'
import { Reader } from './testing/reader.ts'

let sandbox: Sandbox
let reader: Reader

beforeAll(async () => {
  sandbox = await createSandbox()
  reader = new Reader(sandbox)
}, 30_000)
afterAll(() => sandbox.close())

describe('the stream', () => {
  test('tells of an exchange as it happens, of a refused one too, and of none before', async () => {
    await reader.get('/v1/nothing-before')
    const told = await reader.follow()
    await reader.get('/v1/nothing-after')
    const text = await told.until('nothing-after')
    expect(text).toMatch(/id: \d+\n|event: exchange/)
    expect(text).toContain('"problem":"not-found"')
    expect(text).not.toContain('nothing-before')
    await told.end()
  })

  test('goes on after the last that a client has', async () => {
    const last = await reader.latest()
    await reader.get('/v1/nothing-one')
    await reader.get('/v1/nothing-two')
    const told = await reader.follow({ 'last-event-id': String(last + 1) })
    const text = await told.until('nothing-two')
    expect(text).not.toContain('nothing-one')
    await told.end()
  })

  test('begins with the oldest where the client’s number is of an earlier start', async () => {
    const told = await reader.follow({ 'last-event-id': '999999999' })
    expect(await told.until('event: exchange')).toContain('id: ')
    await told.end()
  })
})
