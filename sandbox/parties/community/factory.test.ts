import { describe, expect, test } from 'vitest'
import { programOf } from '../../testing/parties.ts'
import { SandboxWorld } from '../../trade/declarations/testing/sandbox-world.ts'

async function delegationAt(at: string): Promise<unknown> {
  await using world = await SandboxWorld.open()
  const { clock } = await world.workspace()
  clock.adopt({ mode: 'standing', at, since: at })
  const { broker } = await world.makeParties()
  const token = await world.token(programOf(broker, 'edit'))
  const asked = `business=${broker.business.business}&side=third-party`
  return (await world.get(`/v1/delegations?${asked}`, { token })).body.items
}

describe('the delegation of a test identity', () => {
  // Brokers advise 2099-12-31, which by then has passed.
  test.each([
    ['2026-03-02T14:00:00.000Z', '2526-03-02'],
    ['2112-02-29T14:00:00.000Z', '2612-02-29'],
    ['9990-01-01T14:00:00.000Z', '9999-12-30'],
  ])('made on %s is in force until %s', async (at, expiresOn) => {
    expect(await delegationAt(at)).toMatchObject([{ status: 'active', expiresOn }])
  })

  test('that would have ended already is refused', async () => {
    await using world = await SandboxWorld.open()
    const told = await world.control('POST', '/test-identities', { expiresOn: '2026-03-01' })
    expect(told).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'expiry-in-the-past', pointer: '#/expiresOn' }] },
    })
    const today = await world.control('POST', '/test-identities', { expiresOn: '2026-03-02' })
    expect(today.status).toBe(201)
  })
})
