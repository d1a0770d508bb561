import { expect, test } from 'vitest'
import { programOf } from '../testing/parties.ts'
import { SandboxWorld, type Answered } from '../trade/declarations/testing/sandbox-world.ts'

interface Deactivated {
  readonly count: number
  readonly items: readonly {
    readonly type: string
    readonly id: string
    readonly name: string
    readonly reactivation: string
  }[]
}

function deactivatedIn(body: Answered): Deactivated {
  return body['deactivated'] as Deactivated
}

test('after a hundred years the administrator wakes who fell asleep, and work goes on', async () => {
  await using world = await SandboxWorld.open()
  const client = programOf(world.identity.broker, 'edit')
  const asleep: Deactivated[] = []
  for (let decade = 0; decade < 10; decade += 1) {
    const told = await world.control('POST', '/clock/advance', { by: 'P10Y' })
    expect(told).toMatchObject({ status: 200, body: { setAside: { count: 0 } } })
    asleep.push(deactivatedIn(told.body))
  }
  // Whoever fell asleep in the first decade is not told of again.
  expect(asleep.slice(1)).toEqual(Array(9).fill({ count: 0, items: [] }))
  const found = asleep[0]?.items.find(({ id }) => id === client.clientId)
  expect(found).toMatchObject({ type: 'client', name: 'Test client, edit' })
  expect(asleep[0]?.items.filter(({ type }) => type === 'person').length).toBeGreaterThan(5)
  await expect(world.token(client)).rejects.toThrow('unauthorized_client')

  for (const { reactivation } of asleep[0]?.items ?? []) {
    expect(await world.administer('POST', reactivation)).toMatchObject({
      status: 200,
      body: { status: 'active' },
    })
  }
  const day = { releasedOn: '2126-03-02' }
  const body = world.filing({ header: day, invoice: { directShipmentOn: '2126-02-28' } })
  const token = await world.token(client)
  expect(await world.post('/v1/declarations', { body, token })).toMatchObject({
    status: 201,
    body: { status: 'accepted', assessment: { provisional: false } },
  })
}, 60_000)
