import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox } from '../../sandbox/index.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import { programOf } from '../../sandbox/testing/parties.ts'
import { TestSandbox } from '../../sandbox/testing/test-sandbox.ts'

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly operationId: string
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> }
}

interface Content {
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

let sandbox: TestSandbox
let broker: Client

beforeAll(async () => {
  sandbox = new TestSandbox(await createSandbox())
  broker = await sandbox.program(programOf((await sandbox.makeParties()).broker, 'edit'))
})
afterAll(() => sandbox[Symbol.asyncDispose]())

test('every example of a body in the description is accepted as it stands', async () => {
  const { paths } = (await sandbox.anyone.ask({ method: 'GET', path: '/openapi.json' })) as Document
  const sent: string[] = []
  for (const { method, path, operation } of operationsOf(paths)) {
    for (const [name, { value }] of examplesOf(operation)) {
      const caller = path.startsWith('/_sandbox/') ? sandbox.administrator : broker
      const ask = { method, path: path.replace('{name}', 'default'), body: value }
      const { status, text } = await caller.answer(ask)
      expect(status, `${operation.operationId} ${name}: ${text}`).toBeLessThan(300)
      sent.push(`${operation.operationId} ${name}`)
    }
  }
  expect(sent.length).toBeGreaterThan(8)
})

function operationsOf(paths: Document['paths']) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  )
}

function examplesOf({ requestBody }: Operation) {
  return Object.entries(requestBody?.content['application/json']?.examples ?? {})
}
