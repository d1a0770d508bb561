import { expect, test } from 'vitest'
import { parseBusinessNumber } from '../kernel/identifiers.ts'
import { IMPORTER } from '../parties/community/cast.ts'
import { firstThirdParty } from '../parties/delegation/index.ts'
import { SandboxWorld } from '../trade/declarations/testing/sandbox-world.ts'
import { demoCredentials } from './demo-credentials.ts'

test('a new community is tried with the program of the broker of its first importer', async () => {
  await using world = await SandboxWorld.open()
  const { client, importer, transactionNumber } = await demoCredentials(await world.workspace())
  expect(importer).toBe(IMPORTER.account)
  expect(transactionNumber).toMatch(/^\d{5}000000010$/)
  const token = await world.token({ clientId: client.id, clientSecret: client.secret })
  const { status } = await world.get(`/v1/declarations?importer=${importer}`, { token })
  expect(status).toBe(200)
})

test('the broker is the one that the store holds, whichever version made it', async () => {
  await using world = await SandboxWorld.open()
  const { importer, broker } = world.identity
  const { store } = await world.workspace()
  const number = parseBusinessNumber(importer.business.business) ?? IMPORTER.business
  const found = await store.read((reader) => firstThirdParty(reader, number))
  expect(found).toBe(broker.business.business)
})
