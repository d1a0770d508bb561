import * as v from 'valibot'
import { digestOf } from '../lib/folder.ts'
import type { Damage } from './damage.ts'
import { fateOf, worstOf, type Outcome } from './outcome.ts'
import { ADMIN_TOKEN, type Running, type Start } from './running.ts'
import type { SandboxWitness, WorkspaceWitness } from './sandbox-witness.ts'

interface Case {
  readonly damage: Damage
  readonly witness: SandboxWitness
  readonly start: Start
}

/** Starts a sandbox on the damaged folder, and looks for all that was acknowledged. */
export async function judgeSandbox(data: string, judged: Case): Promise<Outcome> {
  const before = await digestOf(data)
  const running = await judged.start(data)
  if ('isMeant' in running) {
    return fateOf({ ...running, changedFiles: (await digestOf(data)) !== before }, data)
  }
  await using open = running
  const outcomes: Outcome[] = []
  for (const workspace of judged.witness) outcomes.push(await lookAt(open, workspace, judged))
  const told = open.told()
  outcomes.push({ fate: told === '' ? 'harmless' : 'cut off', detail: told })
  return worstOf(outcomes)
}

const shown = v.object({
  status: v.string(),
  profile: v.string(),
  seed: v.string(),
  hash: v.string(),
})

const GOOD: Outcome = { fate: 'harmless', detail: '' }

async function lookAt(
  running: Running,
  workspace: WorkspaceWitness,
  { damage }: Case,
): Promise<Outcome> {
  const path = `/_sandbox/workspaces/${workspace.name}?hash=true`
  const answer = await running.client.send({ method: 'GET', path, token: ADMIN_TOKEN })
  if (!answer.ok) return refusedOne(running, workspace.name, answer)
  const { status, ...found } = v.parse(shown, await answer.json())
  const { profile, seed, hash } = workspace
  if (status !== 'ready' || found.profile !== profile || found.seed !== seed) {
    return silent(`${workspace.name} is ${status}, ${found.profile}, ${found.seed}`)
  }
  if (found.hash !== hash) return silent(`${workspace.name} has another state`)
  return worstOf([
    await lookAtDeclarations(running, workspace),
    ...(await lookAtSnapshots(running, workspace, damage)),
  ])
}

/** With the token of long ago, and with one that is granted for the secret of long ago. */
async function lookAtDeclarations(
  { client }: Running,
  { name, token, program, declarations }: WorkspaceWitness,
): Promise<Outcome> {
  try {
    const tokens = [token, await client.token(program)]
    for (const [index, [number, text]] of Object.entries(declarations).entries()) {
      const path = `/v1/declarations/${number}`
      const answer = await client.send({ method: 'GET', path, token: tokens[index % 2] })
      if ((await answer.text()) !== text) return silent(`${name}: ${number} is ${answer.status}`)
    }
    return GOOD
  } catch (error) {
    return silent(`${name}: ${error instanceof Error ? error.message : 'no token'}`)
  }
}

/** Restores the one that is damaged; all of them when something else is. */
async function lookAtSnapshots(
  running: Running,
  { name, saved }: WorkspaceWitness,
  { file }: Damage,
): Promise<readonly Outcome[]> {
  const isOfSaved = file.includes('/saved/')
  const asked = Object.entries(saved).filter(
    ([snapshot]) => !isOfSaved || file === `${name}/saved/${snapshot}.jsonl`,
  )
  const outcomes: Outcome[] = []
  for (const [snapshot, hash] of asked) {
    const path = `/_sandbox/workspaces/${name}`
    const restore = snapshot === 'seed' ? `${path}/reset` : `${path}/snapshots/${snapshot}/restore`
    const answer = await running.client.send({ method: 'POST', path: restore, token: ADMIN_TOKEN })
    if (!answer.ok) {
      outcomes.push(await refusedOne(running, snapshot, answer))
      continue
    }
    const ask = { method: 'GET', path: `${path}?hash=true`, token: ADMIN_TOKEN }
    const found = v.parse(shown, await running.client.ask(ask))
    outcomes.push(found.hash === hash ? GOOD : silent(`${name}/${snapshot} is another`))
  }
  return outcomes
}

/** A workspace or a snapshot that is not given out. */
async function refusedOne(running: Running, name: string, answer: Response): Promise<Outcome> {
  const detail = `${name}: ${answer.status} ${await answer.text()}`
  if (answer.status === 404 && !running.told().includes(name)) return silent(detail)
  const isMannerly = answer.status < 500 || answer.status === 503
  return { fate: isMannerly ? 'named' : 'amiss', detail }
}

function silent(detail: string): Outcome {
  return { fate: 'SILENT', detail }
}
