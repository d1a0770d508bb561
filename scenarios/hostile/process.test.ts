import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openStorage, StorageUnavailable } from '../../sandbox/platform/storage/index.ts'
import { memoryFiles } from '../../sandbox/platform/storage/memory-files.ts'
import { diskThatFills } from '../../sandbox/platform/storage/testing/disk-that-fills.ts'
import { diskFull, faultyFiles } from '../../sandbox/platform/storage/testing/faulty-files.ts'
import { Vendor } from './vendor.ts'

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ces-hostile-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('two sandboxes in one process never meet', async () => {
  await using one = await sandboxed()
  await using other = await sandboxed()
  expect((await one.vendor.throws('/v1/me', { token: other.vendor.token })).status).toBe(401)
  const { adminToken } = other.vendor.sandbox
  expect((await one.vendor.throws('/_sandbox/activity', { token: adminToken })).status).toBe(401)
  const before = await other.vendor.throws('/v1/declarations')
  expect((await one.vendor.posts('/v1/declarations', one.vendor.filing())).status).toBe(201)
  expect((await other.vendor.throws('/v1/declarations')).text).toBe(before.text)
})

test('whatever is in flight at the close is either kept or not acknowledged', async () => {
  const data = await newFolder()
  const vendor = await Vendor.arrive({ data, adminToken: 'the token of this test' })
  const first = await vendor.posts('/v1/declarations', vendor.filing())
  const flying = Array.from({ length: 50 }, async () => {
    const filing = vendor.filing()
    const { status } = await vendor.posts('/v1/declarations', filing)
    return { status, number: filing.transactionNumber }
  })
  await Promise.resolve()
  await vendor.sandbox.close()
  const landed = await Promise.all(flying)
  expect(landed.filter(({ status }) => status !== 201 && status !== 503)).toEqual([])
  expect([first.status, vendor.failures]).toEqual([201, []])

  const again = await Vendor.arrive({ data })
  onTestFinished(() => again.sandbox.close())
  for (const { number } of landed.filter(({ status }) => status === 201)) {
    const told = await again.throws(`/v1/declarations/${number}`, { token: vendor.token })
    expect(told.status).toBe(200)
  }
})

test('a recalculation at work at the close is no failure, and ends after the next start', async () => {
  const data = await newFolder()
  const vendor = await Vendor.arrive({ data })
  const { invoices, ...filing } = vendor.filing()
  const inDollars = { ...filing, invoices: invoices.map((one) => ({ ...one, currency: 'USD' })) }
  await vendor.posts('/v1/declarations', inDollars)
  const token = await vendor.hands.anyone.token(vendor.parties.officer)
  const wanted = { from: '2026-02-20', to: '2026-02-20', currency: 'USD', reason: 'Again' }
  const { text } = await vendor.posts('/v1/officer/recalculations', wanted, { token })
  await vendor.sandbox.close()
  await setImmediate()
  expect(vendor.failures).toEqual([])

  const again = await Vendor.arrive({ data })
  onTestFinished(() => again.sandbox.close())
  const path = `/v1/officer/recalculations/${(JSON.parse(text) as { id: string }).id}`
  await expect
    .poll(async () => (await again.throws(path, { token })).text)
    .toContain('"status":"completed"')
})

test('no secret is in a file, and every file is its owner’s alone', async () => {
  const data = await newFolder()
  const vendor = await Vendor.arrive({ data })
  await vendor.posts('/v1/declarations', vendor.filing())
  await vendor.sandbox.close()
  const { importer, broker, officer } = vendor.parties
  const secrets = [importer, broker].flatMap(({ people, clients }) => [
    ...people.flatMap(({ password, totpSecret }) => [password, totpSecret]),
    ...clients.map(({ clientSecret }) => clientSecret),
  ])
  const told = [...secrets, officer.clientSecret, vendor.sandbox.adminToken, vendor.token]
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  expect(entries.filter((entry) => entry.isFile()).length).toBeGreaterThan(2)
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const { mode } = await stat(path)
    expect([entry.name, (mode & 0o077).toString(8)]).toEqual([entry.name, '0'])
    const text = entry.isFile() ? await readFile(path, 'utf8') : ''
    expect(told.filter((secret) => text.includes(secret))).toEqual([])
  }
})

test('a full disk is answered 503, and nothing of the request is kept', async () => {
  const { disk, storage } = await diskThatFills()
  await using made = await sandboxed({ storage })
  const { vendor } = made
  const filing = vendor.filing()
  disk.isFull = true
  const headers = { 'idempotency-key': 'once' }
  expect((await vendor.posts('/v1/declarations', filing, { headers })).status).toBe(503)
  const clock = '/_sandbox/workspaces/default/clock'
  const asAdministrator = { headers, token: vendor.sandbox.adminToken }
  const before = await vendor.throws(clock, asAdministrator)
  const advanced = await vendor.posts(`${clock}/advance`, { by: 'P1D' }, asAdministrator)
  expect([before.status, advanced.status]).toEqual([200, 503])
  disk.isFull = false
  expect((await vendor.throws(clock, asAdministrator)).text).toBe(before.text)
  const path = `/v1/declarations/${filing.transactionNumber}`
  expect((await vendor.throws(path)).status).toBe(404)
  const again = await vendor.posts('/v1/declarations', filing, { headers })
  expect([again.status, again.response.headers.has('idempotency-replayed')]).toEqual([201, false])
  expect(vendor.failures.filter((error) => !(error instanceof StorageUnavailable))).toEqual([])
})

test('a full disk under the whole of a workspace is answered 503, and nothing is lost', async () => {
  let isFull = false
  const writes: readonly string[] = ['append', 'sync', 'write', 'open', 'overwrite', 'makeFolder']
  const files = faultyFiles(memoryFiles(), (operation) => {
    if (isFull && writes.includes(operation)) throw diskFull()
  })
  await using made = await sandboxed({ storage: await openStorage({ root: 'memory', files }) })
  const { vendor } = made
  const token = vendor.sandbox.adminToken
  const all = '/_sandbox/workspaces'
  const one = `${all}/default`
  await vendor.posts(`${one}/snapshots`, { name: 'mine' }, { token })
  const before = await vendor.throws(`${one}?hash=true`, { token })
  isFull = true
  for (const [path, body] of [
    [`${one}/snapshots`, { name: 'other' }],
    [`${one}/snapshots`, { name: 'mine' }],
    [`${one}/snapshots/mine/restore`, undefined],
    [`${one}/reset`, undefined],
    [all, { name: 'beside' }],
  ] as const) {
    const told = await vendor.throws(path, {
      token,
      method: 'POST',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    expect([path, told.status]).toEqual([path, 503])
    expect(told.response.headers.get('retry-after')).not.toBeNull()
  }
  isFull = false
  expect((await vendor.throws(`${one}?hash=true`, { token })).text).toBe(before.text)
  expect((await vendor.posts(`${one}/snapshots/mine/restore`, '{}', { token })).status).toBe(200)
  expect((await vendor.posts(all, { name: 'beside' }, { token })).status).toBe(201)
  expect(vendor.failures.filter((error) => !(error instanceof StorageUnavailable))).toEqual([])
})

async function sandboxed(options: Parameters<typeof Vendor.arrive>[0] = {}) {
  const vendor = await Vendor.arrive(options)
  return { vendor, [Symbol.asyncDispose]: () => vendor.sandbox.close() }
}
