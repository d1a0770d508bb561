import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { command, NOT_FOUND, ok, type Env } from '../http/index.ts'
import { openApiOf } from './openapi.ts'

function refusing(number: number) {
  return command(
    {
      id: `refuse${String(number)}`,
      summary: 'Refuse',
      description: 'It always does.',
      tag: 'Things',
      access: ['software'],
      answers: { 204: { description: 'Done' } },
      refuses: [NOT_FOUND],
    },
    () => Promise.resolve(ok({})),
  )
}

function toldOf(count: number): string {
  const app = new Hono<Env>()
  for (let number = 0; number < count; number += 1) {
    app.get(`/v1/refusing/${String(number)}`, refusing(number))
  }
  const { routes } = app
  return JSON.stringify(openApiOf({ routes, version: '1', origin: 'http://x', examples: {} }))
}

test('a dozen operations that refuse with the same each tell so', () => {
  expect(toldOf(12)).toContain('Refuses with `not-found`.')
  expect(toldOf(12)).not.toContain('- `not-found`: ')
})

test('of more than a dozen it is told once, with the responses of all', () => {
  expect(toldOf(13)).not.toContain('Refuses with')
  expect(toldOf(13).split('- `not-found`: ')).toHaveLength(2)
})
