import { expect, test } from 'vitest'
import { parseTransactionNumber } from '../../kernel/identifiers.ts'
import { declarations, loadDeclaration } from './store/declarations.ts'
import { SandboxWorld } from './testing/sandbox-world.ts'

test('a held declaration is accepted once its rate is published, and can be explained then', async () => {
  await using world = await SandboxWorld.open()
  await world.control('PATCH', '/settings', { policies: { missingRate: 'hold' } })
  await world.control('POST', '/faults', { target: 'exchange-rates', kind: 'unavailable' })
  await world.advance({ to: '2026-03-03T15:00:00Z' })
  const today = {
    header: { releasedOn: '2026-03-03' },
    invoice: { directShipmentOn: '2026-03-03' },
  }
  const number = await world.filed(today)
  const place = `/v1/declarations/${number}`
  expect((await world.get(place)).body).toMatchObject({
    status: 'held',
    awaits: [{ currency: 'USD', on: '2026-03-03' }],
  })
  expect((await world.get(`${place}/explain`)).body.code).toBe('declaration-not-assessed')
  await world.publish('1.35', '2026-03-03')
  await world.advance({ by: 'PT1M' })
  expect((await world.get(place)).body).toMatchObject({
    status: 'accepted',
    version: 1,
    assessment: { totals: { total: '64.53' }, provisional: false },
  })
  expect((await world.get(`${place}/explain`)).status).toBe(200)
})

test('a declaration that awaits rates of several days is held until all are there', async () => {
  await using world = await SandboxWorld.open()
  await world.control('PATCH', '/settings', { policies: { missingRate: 'hold' } })
  await world.control('POST', '/faults', { target: 'exchange-rates', kind: 'unavailable' })
  await world.advance({ to: '2026-03-04T15:00:00Z' })
  const [invoice] = world.filing({ invoice: { directShipmentOn: '2026-03-03' } }).invoices
  const number = await world.filed({
    header: { releasedOn: '2026-03-04' },
    invoices: [
      { ...invoice, number: 'INV-1', currency: 'USD' },
      { ...invoice, number: 'INV-2', currency: 'EUR' },
      { ...invoice, number: 'INV-3', currency: 'USD', directShipmentOn: '2026-03-04' },
    ],
  })
  const place = `/v1/declarations/${number}`
  for (const [rate, on, currency] of [
    ['1.35', '2026-03-03', 'USD'],
    ['1.40', '2026-03-04', 'USD'],
  ] as const) {
    await world.publish(rate, on, currency)
    await world.advance({ by: 'PT1M' })
    expect((await world.get(place)).body).toMatchObject({ status: 'held' })
  }
  await world.publish('1.60', '2026-03-03', 'EUR')
  await world.advance({ by: 'PT1M' })
  const told = (await world.logOf(number)).map(({ type, data }) => [type, data['reason']])
  expect(told).toEqual([
    ['DeclarationHeld', undefined],
    ['DeclarationAccepted', 'rates of 2026-03-03, 2026-03-04 published'],
  ])
  // By hand: 270.00, 320.00 and 280.00; 18 % = 48.60, 57.60 and 50.40; GST 5 % of 318.60, 377.60 and
  // 330.40 = 15.93, 18.88 and 16.52.
  expect((await world.get(place)).body).toMatchObject({
    status: 'accepted',
    assessment: { totals: { valueForDuty: '870.00', total: '207.93' } },
  })
})

test('a declaration that could never be counted is refused though its rate is not known yet', async () => {
  await using world = await SandboxWorld.open()
  await world.control('PATCH', '/settings', { policies: { missingRate: 'hold' } })
  await world.control('POST', '/faults', { target: 'exchange-rates', kind: 'unavailable' })
  await world.advance({ to: '2026-03-03T15:00:00Z' })
  const own = { type: 'customs-duty', selfDeclared: '10.00' }
  const body = world.filing({
    header: { releasedOn: '2026-03-03' },
    invoice: { directShipmentOn: '2026-03-03' },
    line: { duties: [own, own] },
  })
  const fault = { code: 'duties-self-declared-twice', pointer: '#/invoices/0/lines/0' }
  const refused = { status: 422, body: { code: 'declaration-refused', errors: [fault] } }
  expect(await world.post('/v1/declarations', { body })).toMatchObject(refused)
  const { transactionNumber } = body
  const draft = `/v1/drafts/${transactionNumber}`
  expect((await world.put(draft, { body })).status).toBe(200)
  expect(await world.post(`${draft}/submission`)).toMatchObject(refused)
})

/** Makes a held declaration uncountable, as one may be that was filed before its fault was looked for. */
async function spoil(world: SandboxWorld, number: string): Promise<void> {
  const { store } = await world.workspace()
  await store.transact(async (transaction) => {
    const held = await loadDeclaration(transaction, parseTransactionNumber(number)!)
    const own = { type: 'customs-duty', selfDeclared: '10.00' } as const
    const invoices = held.filed.invoices.map((invoice) => ({
      ...invoice,
      lines: invoice.lines.map((line) => ({ ...line, duties: [own, own] })),
    }))
    transaction.put(declarations, number, { ...held, filed: { ...held.filed, invoices } })
  })
}

const TODAY = {
  header: { releasedOn: '2026-03-03' },
  invoice: { directShipmentOn: '2026-03-03' },
}

async function statusesOf(world: SandboxWorld, numbers: readonly string[]): Promise<unknown[]> {
  const told = await Promise.all(numbers.map((number) => world.get(`/v1/declarations/${number}`)))
  return told.map(({ body }) => body['status'])
}

test('one held declaration that cannot be counted keeps neither the clock nor the others', async () => {
  await using world = await SandboxWorld.open()
  await world.control('PATCH', '/settings', { policies: { missingRate: 'hold' } })
  await world.control('POST', '/faults', { target: 'exchange-rates', kind: 'unavailable' })
  await world.advance({ to: '2026-03-03T15:00:00Z' })
  const numbers: string[] = []
  for (let filed = 0; filed < 5; filed += 1) numbers.push(await world.filed(TODAY))
  const poison = numbers[2] ?? ''
  await spoil(world, poison)
  await world.control('DELETE', '/faults/fault-000001')

  const advanced = await world.control('POST', '/clock/advance', { by: 'P1D' })
  const aside = {
    kind: 'release-declaration',
    subject: poison,
    dueAt: '2026-03-04T00:00:00.000Z',
    attempts: 2,
    reason: {
      code: 'declaration-refused',
      findings: [{ code: 'duties-self-declared-twice', pointer: '#/invoices/0/lines/0' }],
    },
  }
  expect(advanced).toMatchObject({
    status: 200,
    body: { at: '2026-03-04T15:00:00.000Z', setAside: { count: 1, items: [aside] } },
  })
  await world.advance({ by: 'PT1M' })
  expect(await statusesOf(world, numbers)).toEqual([
    'accepted',
    'accepted',
    'held',
    'accepted',
    'accepted',
  ])
  expect((await world.control('GET', '/due-work/set-aside')).body.items).toMatchObject([aside])
  const lines = await world.logOf(poison)
  expect(lines.map(({ type }) => type)).toEqual(['DeclarationHeld', 'DueWorkSetAside'])
})
