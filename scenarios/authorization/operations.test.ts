import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApp } from '../../sandbox/app.ts'
import { createSandbox, type Sandbox } from '../../sandbox/index.ts'
import type { Operation } from '../../sandbox/platform/http/index.ts'
import { describedRoutes } from '../../sandbox/platform/docs/described-routes.ts'
import { ExchangeRecord } from '../../sandbox/platform/exchanges/index.ts'
import { slices } from '../../sandbox/slices.ts'
import { ACTIONS } from '../../sandbox/parties/authority/actions.ts'
import { forThoseWhoMay } from '../../sandbox/parties/authority/for-those-who-may.ts'

let sandbox: Sandbox
let operations: readonly Operation[]
beforeAll(async () => {
  sandbox = await createSandbox()
  const gate = { open: () => Promise.reject(new Error('nobody asks')) }
  const { workspaces } = sandbox
  const record = new ExchangeRecord([])
  const { routes } = makeApp({ slices, workspaces, gate, record, onFailure: () => undefined })
  operations = describedRoutes(routes).map(({ operation }) => operation)
})
afterAll(() => sandbox.close())

test('every row of the table is needed by some operation, and no other', () => {
  const needed = new Set(operations.flatMap(({ actions = [] }) => actions))
  expect([...needed].toSorted()).toEqual(ACTIONS.toSorted())
})

test('an operation lets in whom the table allows what it needs', () => {
  for (const { id, access, actions = [] } of operations) {
    const rows = ACTIONS.filter((action) => actions.includes(action))
    if (rows.length > 0) expect(access, id).toEqual(forThoseWhoMay(...rows).access)
  }
})

test.each([
  ['submitDeclaration', ['person', 'software', 'officer']],
  ['startRecalculation', ['officer']],
  ['unlockRegistration', ['officer', 'administrator']],
  ['renameProgramAccount', ['person']],
  ['listEmployees', ['person', 'officer', 'administrator']],
  ['readDeclaration', ['person', 'software', 'officer', 'administrator']],
])('%s is open to %j', (id, access) => {
  expect(operations.find((operation) => operation.id === id)?.access).toEqual(access)
})
