import type { Administrator, ShownWorkspace } from '../lib/administrator.ts'

/** What is found of a sandbox, by where: a workspace, or one of its snapshots. */
export type Observed = ReadonlyMap<string, string>

export const ABSENT = 'absent'
export const NAMES = ['default', 'made', 'other']

/** By its hash, or by how many documents it has where their order depends on the way. */
export type Measure = 'hash' | 'documents'

/** Looks at each workspace, and then restores each of its snapshots to look at that. */
export async function observe(
  administrator: Administrator,
  measure: Measure = 'hash',
): Promise<Observed> {
  const observed = new Map<string, string>()
  const found = new Map<string, ShownWorkspace>()
  for (const name of NAMES) {
    const workspace = await administrator.show(name)
    observed.set(name, workspace === undefined ? ABSENT : wordsFor(workspace, measure))
    if (workspace !== undefined) found.set(name, workspace)
  }
  for (const [name, { snapshots }] of found) {
    for (const { name: snapshot } of snapshots) {
      await restore(administrator, name, snapshot)
      const restored = await administrator.show(name)
      observed.set(
        `${name}/${snapshot}`,
        restored === undefined ? ABSENT : wordsFor(restored, 'hash'),
      )
    }
  }
  return observed
}

async function restore(
  administrator: Administrator,
  name: string,
  snapshot: string,
): Promise<void> {
  const lever = snapshot === 'seed' ? `/${name}/reset` : `/${name}/snapshots/${snapshot}/restore`
  const isDone = await administrator.move('POST', lever)
  if (!isDone) throw new Error(`no answer while ${name}/${snapshot} was restored`)
}

function wordsFor(workspace: ShownWorkspace, measure: Measure): string {
  const { status, profile, seed, hash = '', clock, documents } = workspace
  const { activity: _told, ...others } = documents
  const state = measure === 'hash' ? hash : `${clock.at} ${JSON.stringify(others)}`
  return `${status} ${profile} ${seed} ${state}`
}

/** Where something is found that is neither how it was before nor how it is afterwards. */
export function strayings(
  found: Observed,
  allowed: { readonly before: Observed; readonly after: Observed; readonly acknowledged: boolean },
): readonly string[] {
  const { before, after, acknowledged } = allowed
  const places = new Set([...before.keys(), ...after.keys(), ...found.keys()])
  return [...places].flatMap((place) => {
    const at = (observed: Observed) => observed.get(place) ?? ABSENT
    const right = acknowledged ? [at(after)] : [at(before), at(after)]
    return right.includes(at(found)) ? [] : [`${place} is ${at(found)}, not ${right.join(' or ')}`]
  })
}
