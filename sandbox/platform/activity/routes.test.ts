import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BROKER, CLOSED, IMPORTER, Log } from './testing/log.ts'

let log: Log

beforeEach(async () => {
  log = await Log.open()
  await log.add('importer', { type: 'DraftSaved', subject: 'own', forWhom: IMPORTER })
  await log.add('broker', { type: 'DraftSaved', subject: 'by broker', forWhom: IMPORTER })
  await log.add('broker', { type: 'TokenIssued', subject: 'brokers own', forWhom: BROKER })
  await log.add('administrator', { type: 'ClockSet', subject: 'workspace' })
})

afterEach(() => log[Symbol.asyncDispose]())

describe('GET /v1/activity', () => {
  test.each([
    ['importer', ['by broker', 'own']],
    ['broker', ['brokers own', 'by broker']],
    ['person', ['brokers own', 'by broker', 'own']],
    ['stranger', []],
    ['orphan', []],
    ['officer', ['workspace', 'brokers own', 'by broker', 'own']],
    ['administrator', ['workspace', 'brokers own', 'by broker', 'own']],
  ])('shows to %s what concerns it, the newest first', async (who, subjects) => {
    expect(await log.page(who, '/v1/activity')).toEqual({ subjects, next: undefined })
  })

  test('goes on after the cursor of the page before', async () => {
    const first = await log.page('person', '/v1/activity?limit=2')
    expect(first.subjects).toEqual(['brokers own', 'by broker'])
    const second = await log.page('person', `/v1/activity?limit=2&after=${String(first.next)}`)
    expect(second).toEqual({ subjects: ['own'], next: undefined })
  })

  test('does not go on with other filters', async () => {
    const { next } = await log.page('officer', '/v1/activity?subject=own&limit=1')
    expect(next).toBeUndefined()
    await log.add('importer', { type: 'DraftSaved', subject: 'own', forWhom: IMPORTER })
    const first = await log.page('officer', '/v1/activity?subject=own&limit=1')
    const after = `limit=1&after=${String(first.next)}`
    for (const filters of ['', `subject=own&forWhom=${IMPORTER}&`, `forWhom=${IMPORTER}&`]) {
      const response = await log.request('officer', `/v1/activity?${filters}${after}`)
      expect([filters, await response.json()]).toMatchObject([filters, { code: 'cursor-invalid' }])
    }
    const second = await log.page('officer', `/v1/activity?subject=own&${after}`)
    expect(second).toEqual({ subjects: ['own'], next: undefined })
  })

  test('finds by subject and by business, within what the caller sees', async () => {
    expect((await log.page('officer', '/v1/activity?subject=own')).subjects).toEqual(['own'])
    const forBroker = `/v1/activity?forWhom=${BROKER}`
    expect((await log.page('officer', forBroker)).subjects).toEqual(['brokers own'])
    expect((await log.page('importer', forBroker)).subjects).toEqual([])
    expect((await log.page('stranger', '/v1/activity?subject=own')).subjects).toEqual([])
  })

  test('keeps from a partner what concerns an account that is closed to it', async () => {
    await log.add('importer', { type: 'DraftSaved', subject: 'closed', account: CLOSED })
    expect((await log.page('importer', '/v1/activity')).subjects).toEqual(['by broker', 'own'])
    expect((await log.page('importer', '/v1/activity?subject=closed')).subjects).toEqual([])
    expect((await log.page('officer', '/v1/activity?subject=closed')).subjects).toEqual(['closed'])
  })

  test('tells who did what, by both clocks', async () => {
    const response = await log.request('officer', '/v1/activity?subject=own')
    expect(await response.json()).toEqual({
      items: [
        {
          number: 1,
          type: 'DraftSaved',
          actor: 'software:importer',
          forWhom: IMPORTER,
          byBusiness: IMPORTER,
          subject: 'own',
          at: '2026-03-02T14:00:00.000Z',
          wallAt: '2026-01-01T00:00:00.000Z',
          requestId: 'request-1',
          data: {},
        },
      ],
    })
  })

  test('refuses a query that it does not know', async () => {
    expect((await log.request('officer', '/v1/activity?about=own')).status).toBe(422)
  })
})

describe('GET /v1/activity/stream', () => {
  test('begins after the last event that the client has', async () => {
    const reader = await follow('person', { 'last-event-id': '1' })
    expect(await reader.until('id: 3')).toMatch(/"subject":"by broker"[^]*"subject":"brokers own"/)
    expect(reader.text).not.toContain('"subject":"own"')
  })

  test('tells of a new line as soon as it is kept, and of no older one', async () => {
    const reader = await follow('importer')
    await log.add('importer', { type: 'DraftSaved', subject: 'new', forWhom: IMPORTER })
    await reader.until('"subject":"new"')
    expect(reader.text).not.toContain('"subject":"own"')
  })

  test('keeps from a partner what concerns others', async () => {
    const reader = await follow('stranger', { 'last-event-id': '0' })
    await log.add('stranger', { type: 'TokenIssued', subject: 'mine' })
    await reader.until('"subject":"mine"')
    expect(reader.text.match(/event: activity/g)).toHaveLength(1)
  })

  test('keeps from a partner what concerns an account that is closed to it', async () => {
    const reader = await follow('importer')
    await log.add('importer', { type: 'DraftSaved', subject: 'closed', account: CLOSED })
    await log.add('importer', { type: 'DraftSaved', subject: 'open', forWhom: IMPORTER })
    expect(await reader.until('"subject":"open"')).not.toContain('"subject":"closed"')
  })

  test('ends with the credential', async () => {
    const reader = await follow('importer')
    log.revoke('importer')
    await log.add('importer', { type: 'DraftSaved', subject: 'new', forWhom: IMPORTER })
    await reader.end()
    expect(reader.text).not.toContain('"subject":"new"')
  })

  test('catches up over more lines than one reading holds', async () => {
    const facts = Array.from({ length: 250 }, (_, index) => ({
      type: 'Counted',
      subject: `fact ${String(index)}`,
    }))
    await log.add('administrator', ...facts)
    const reader = await follow('administrator', { 'last-event-id': '0' })
    await reader.until('"subject":"fact 249"')
    expect(reader.text.match(/event: activity/g)).toHaveLength(254)
  })
})

async function follow(who: string, headers: Record<string, string> = {}) {
  const response = await log.request(who, '/v1/activity/stream', { headers })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const reader = {
    text: '',
    async until(wanted: string): Promise<string> {
      while (!reader.text.includes(wanted)) {
        const { value, done } = await chunks.read()
        if (done) throw new Error(`the stream ended before ${wanted}`)
        reader.text += value
      }
      return reader.text
    },
    async end(): Promise<void> {
      for (let read = await chunks.read(); !read.done; read = await chunks.read()) {
        reader.text += read.value
      }
    },
  }
  await reader.until(': connected')
  return reader
}
