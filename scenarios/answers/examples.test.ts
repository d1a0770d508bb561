import { afterAll, beforeAll, expect, test } from 'vitest'
import recorded from '../../fixtures/examples.json' with { type: 'json' }
import { createSandbox } from '../../sandbox/index.ts'
import type { Examples } from '../../sandbox/kernel/story.ts'
import { demoCredentials } from '../../sandbox/server/demo-credentials.ts'
import type { Client } from '../../sandbox/testing/client.ts'
import { TestSandbox } from '../../sandbox/testing/test-sandbox.ts'

/** What a reader of the reference can send as it stands to a demo that was just started. */
const AS_THEY_STAND = {
  calculateDutiesAndTaxes: ['POST', '/v1/calculations'],
  submitDeclaration: ['POST', '/v1/declarations'],
  saveDraft: ['PUT', '/v1/drafts/10002950000010'],
  createWorkspace: ['POST', '/_sandbox/workspaces'],
  saveSnapshot: ['POST', '/_sandbox/workspaces/default/snapshots'],
  makeTestIdentity: ['POST', '/_sandbox/workspaces/default/test-identities'],
  setFault: ['POST', '/_sandbox/workspaces/default/faults'],
  setClockMode: ['PUT', '/_sandbox/workspaces/default/clock'],
  previewClock: ['POST', '/_sandbox/workspaces/default/clock/preview'],
  advanceClock: ['POST', '/_sandbox/workspaces/default/clock/advance'],
  changeSettings: ['PATCH', '/_sandbox/workspaces/default/settings'],
} as const

const examples: Examples = recorded

let sandbox: TestSandbox
let broker: Client
let officer: Client

beforeAll(async () => {
  const made = await createSandbox()
  sandbox = new TestSandbox(made)
  const { client } = await demoCredentials(await made.workspaces.require('default'))
  broker = await sandbox.program({ clientId: client.id, clientSecret: client.secret })
  officer = await sandbox.program((await sandbox.makeParties()).officer)
})
afterAll(() => sandbox[Symbol.asyncDispose]())

test.each(Object.entries(AS_THEY_STAND))('%s', async (operation, [method, path]) => {
  const shown = examples[operation] ?? []
  expect(shown.length).toBeGreaterThan(0)
  for (const { request, status, summary } of shown) {
    const caller = path.startsWith('/_sandbox/') ? sandbox.administrator : callerOf(request)
    const answered = await caller.answer({ method, path, body: request })
    expect(answered.status, `${summary ?? operation}: ${answered.text}`).toBe(status)
  }
})

test('declarations of each kind are among them: AB, C, of the United States, SIMA, declared as 0.00', () => {
  const text = JSON.stringify(examples['submitDeclaration']?.map(({ request }) => request))
  for (const mark of ['"type":"AB"', '"type":"C"', '"UNY"', '"anti-dumping"', '"0.00"']) {
    expect(text).toContain(mark)
  }
})

/** A C-type is an officer's. */
function callerOf(request: unknown): Client {
  return JSON.stringify(request).startsWith('{"type":"C"') ? officer : broker
}
