import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Declaration } from '../declaration.ts'
import { loadDeclaration } from '../store/declarations.ts'
import { numbered } from '../testing/filing-from.ts'
import { SandboxWorld } from '../testing/sandbox-world.ts'
import { previewReassessment, reassess } from './reassess.ts'

/* What becomes of a declaration under the rates of now. */

let world: SandboxWorld
beforeEach(async () => {
  world = await SandboxWorld.open()
})
afterEach(() => world[Symbol.asyncDispose]())

const OFFICER = { kind: 'officer', officerId: 'officer-1' } as const

async function declarationOf(number: string): Promise<Declaration> {
  const { store } = await world.workspace()
  return await store.read((reader) => loadDeclaration(reader, numbered(number)))
}

async function preview(number: string) {
  const call = await world.call(OFFICER)
  const again = { declaration: await declarationOf(number), reason: 'outage' }
  return await call.workspace.store.read((reader) => previewReassessment(reader, call, again))
}

async function reassessed(number: string, recalculation?: string) {
  const call = await world.call(OFFICER)
  const declaration = await declarationOf(number)
  const again = { declaration, reason: 'outage', ...(recalculation && { recalculation }) }
  return await call.workspace.store.transact((transaction) => reassess(transaction, call, again))
}

/** The last line of the log about it: what, and what else. */
async function lastOf(number: string) {
  const line = (await world.logOf(number)).at(-1)
  return [line?.type, line?.data]
}

/** On a day whose rates the upstream does not give. */
async function filedWithoutRate(missingRate: 'hold' | 'carry-forward'): Promise<string> {
  await world.control('PATCH', '/settings', { policies: { missingRate } })
  await world.control('POST', '/faults', { target: 'exchange-rates', kind: 'unavailable' })
  await world.publish('1.35', '2026-02-28')
  await world.advance({ to: '2026-03-03T15:00:00Z' })
  return await world.filed({
    header: { releasedOn: '2026-03-03' },
    invoice: { directShipmentOn: '2026-03-03' },
  })
}

describe('a declaration that was counted by the last rate before', () => {
  // By hand: 200.00 x 1.40 = 280.00; 18 % = 50.40; GST 5 % of 330.40 = 16.52; 66.92 in all.
  test('is counted by the last rate of now, while its own is still lacking', async () => {
    const number = await filedWithoutRate('carry-forward')
    await world.publish('1.40', '2026-02-28')
    expect(await preview(number)).toMatchObject({
      version: 2,
      reason: 'outage',
      assessment: { provisional: true, totals: { valueForDuty: '280.00', total: '66.92' } },
    })
    expect(await declarationOf(number)).toMatchObject({ version: 1 })
  })

  test('stays as it is while nothing is known otherwise', async () => {
    expect(await preview(await filedWithoutRate('carry-forward'))).toBeUndefined()
  })
})

describe('a declaration that is held', () => {
  test('stays held while its rate is lacking', async () => {
    const number = await filedWithoutRate('hold')
    expect(await reassessed(number)).toBeUndefined()
    expect(await declarationOf(number)).toMatchObject({ status: 'held' })
  })

  test('is accepted once its rate is there, and the log tells so', async () => {
    const number = await filedWithoutRate('hold')
    await world.publish('1.35', '2026-03-03')
    expect(await declarationOf(number)).toMatchObject({ status: 'accepted', version: 1 })
    const reason = 'rates of 2026-03-03 published'
    expect(await lastOf(number)).toEqual(['DeclarationAccepted', { version: 1, reason }])
  })
})

describe('a declaration that was accepted', () => {
  test('has a next version under another rate, and the log tells which recalculation asked', async () => {
    await world.publish('1.35')
    const number = await world.filed()
    await world.publish('1.40')
    expect(await reassessed(number, 'recalculation-000007')).toMatchObject({ version: 2 })
    expect(await declarationOf(number)).toMatchObject({ version: 2, reason: 'outage' })
    const told = { version: 2, reason: 'outage', recalculation: 'recalculation-000007' }
    expect(await lastOf(number)).toEqual(['DeclarationRecalculated', told])
    expect(await reassessed(number, 'recalculation-000008')).toBeUndefined()
    expect(await lastOf(number)).toEqual(['DeclarationRecalculated', told])
  })
})
