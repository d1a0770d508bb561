import { cp } from 'node:fs/promises'
import * as v from 'valibot'
import { Client } from '../../sandbox/testing/client.ts'
import { filing, transactionNumber } from '../lib/filing.ts'
import { makeParties, type Parties } from '../lib/parties.ts'
import { startServer, type Server } from '../lib/server.ts'
import { ADMIN_TOKEN } from './running.ts'
import type { SandboxWitness, WorkspaceWitness } from './sandbox-witness.ts'
import type { Ending } from './small-store.ts'

/** A workspace while it is being filled. */
interface Filling {
  readonly client: Client
  readonly parties: Parties
  readonly witness: Omit<WorkspaceWitness, 'hash'>
}

const WORKSPACES = [
  { name: 'default', seed: 'ces' },
  { name: 'second', seed: 'pepper' },
]

export interface MadeSandbox {
  /** How it was at the end of its first life. */
  readonly earlier: string
  readonly witnesses: Readonly<Record<Ending, SandboxWitness>>
}

/**
 * Two workspaces with declarations and snapshots, made in two lives; the second ends once in a clean
 * stop and once in a kill.
 */
export async function makeSandboxes(
  folders: Readonly<Record<Ending, string>> & { readonly earlier: string },
): Promise<MadeSandbox> {
  const fillings = await firstLife(folders.earlier)
  return {
    earlier: folders.earlier,
    witnesses: {
      closed: await lastLife(folders, 'closed', fillings),
      killed: await lastLife(folders, 'killed', fillings),
    },
  }
}

async function firstLife(data: string): Promise<readonly Filling[]> {
  await using server = await startServer({ data, adminToken: ADMIN_TOKEN })
  const fillings: Filling[] = []
  for (const { name, seed } of WORKSPACES) fillings.push(await beginWorkspace(server, name, seed))
  for (const filling of fillings) {
    await submit(filling, 3)
    await save(filling, 'early')
  }
  await server.stop()
  return fillings
}

async function beginWorkspace(server: Server, name: string, seed: string): Promise<Filling> {
  const client = new Client(server.url)
  if (name !== 'default') {
    const body = { name, seed }
    await client.ask({ method: 'POST', path: '/_sandbox/workspaces', token: ADMIN_TOKEN, body })
  }
  const saved = { seed: await hashOf(client, name) }
  const parties = await makeParties(client, ADMIN_TOKEN, name)
  const token = await client.token(parties.broker)
  const program = parties.broker
  return {
    client,
    parties,
    witness: { name, profile: 'demo', seed, saved, program, token, declarations: {} },
  }
}

async function lastLife(
  folders: Readonly<Record<Ending, string>> & { readonly earlier: string },
  ending: Ending,
  begun: readonly Filling[],
): Promise<SandboxWitness> {
  const data = folders[ending]
  await cp(folders.earlier, data, { recursive: true })
  await using server = await startServer({ data, adminToken: ADMIN_TOKEN })
  const client = new Client(server.url)
  const fillings = begun.map((filling) => ({
    ...filling,
    client,
    witness: structuredClone(filling.witness),
  }))
  for (const filling of fillings) {
    await submit(filling, 2)
    await save(filling, 'late')
    await submit(filling, 1)
  }
  const witnesses: WorkspaceWitness[] = []
  for (const { witness } of fillings) {
    witnesses.push({ ...witness, hash: await hashOf(client, witness.name) })
  }
  await (ending === 'killed' ? server.kill() : server.stop())
  return witnesses
}

async function submit({ client, parties, witness }: Filling, count: number): Promise<void> {
  const { importer, securityNumber } = parties
  const taken = Object.keys(witness.declarations).length
  for (let nth = taken + 1; nth <= taken + count; nth += 1) {
    const number = transactionNumber(securityNumber, nth)
    const body = filing({ importer, transactionNumber: number })
    const ask = { method: 'POST', path: '/v1/declarations', token: witness.token, body }
    const answer = await client.send(ask)
    witness.declarations[number] = await answer.text()
    if (answer.status !== 201) throw new Error(`${number}: ${witness.declarations[number]}`)
  }
}

async function save({ client, witness }: Filling, snapshot: string): Promise<void> {
  witness.saved[snapshot] = await hashOf(client, witness.name)
  const path = `/_sandbox/workspaces/${witness.name}/snapshots`
  await client.ask({ method: 'POST', path, token: ADMIN_TOKEN, body: { name: snapshot } })
}

async function hashOf(client: Client, name: string): Promise<string> {
  const ask = { method: 'GET', path: `/_sandbox/workspaces/${name}?hash=true`, token: ADMIN_TOKEN }
  return v.parse(v.object({ hash: v.string() }), await client.ask(ask)).hash
}
