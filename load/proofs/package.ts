import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { timed, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'
import * as check from '../package/checks.ts'
import { checkContents } from '../package/contents.ts'
import { folderOfNode, NODES, OWN_NODE } from '../package/nodes.ts'
import { emptyProject, unpackedProject, type Project } from '../package/project.ts'
import { checkRecipe } from '../package/recipe.ts'
import { pack, type Tarball } from '../package/tarball.ts'

const MOST_TO_FIRST = 1_000
const MOST_FROM_BARE = 20_000
const TOOLS = ['typescript', 'vitest', 'msw'] as const

/** What vendors install, as they do: packed, into an empty project, on each line of Node. */
export async function provePackage(
  say: Say = console.log,
  nodes: readonly string[] = NODES,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  const tarball = await pack(folder.path)
  const verdicts = await checkContents(tarball)
  for (const version of nodes) {
    say(`  Node ${version}`)
    const found = await proveOn(tarball, await folderOfNode(version))
    verdicts.push(...found.map((each) => ({ ...each, claim: `Node ${version}: ${each.claim}` })))
  }
  return verdicts
}

/** On the Node that runs this, without asking a registry. */
export async function provePackageInShort(): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  const tarball = await pack(folder.path)
  await using project = await unpackedProject(tarball, OWN_NODE)
  const found = [await check.checkNodeTest(project), ...(await proveUse(project))]
  return [...(await checkContents(tarball)), ...found, await checkRecipe(project, false)]
}

async function proveOn(tarball: Tarball, nodeFolder: string): Promise<readonly Verdict[]> {
  await using project = await emptyProject(nodeFolder)
  const began = performance.now()
  await project.install(tarball.file)
  const first = await check.checkNodeTest(project)
  const fromBare = Math.round(performance.now() - began)
  const toFirst = await measured(project)
  const tools = TOOLS.map((name) => `${name}@${tarball.manifest.devDependencies[name] ?? ''}`)
  await project.install(...tools)
  return [
    first,
    withinTime('createSandbox() to the first accepted declaration', toFirst, MOST_TO_FIRST),
    withinTime('from a bare folder to an accepted declaration', fromBare, MOST_FROM_BARE),
    ...(await proveUse(project)),
    await checkRecipe(project, true),
  ]
}

/** One after the other: what is told of time is told of little else. */
async function proveUse(project: Project): Promise<readonly Verdict[]> {
  const found: Verdict[] = []
  for (const each of [
    check.checkThreeWords,
    check.checkRequire,
    check.checkTypes,
    check.checkVitest,
    check.checkRehearsal,
    check.checkOwnNode,
  ]) {
    found.push(await each(project))
  }
  return found
}

function withinTime(claim: string, milliseconds: number, most: number): Verdict {
  return timed(`${claim} in under ${most} ms`, `${milliseconds} ms`, milliseconds < most)
}

/** As the test itself saw it, without the start of Node. */
async function measured(project: Project): Promise<number> {
  const text = await readFile(join(project.place.cwd, 'measured.json'), 'utf8').catch(() => '{}')
  const { milliseconds = Infinity } = JSON.parse(text) as { milliseconds?: number }
  return milliseconds
}

if (import.meta.main) await runAlone(provePackage)
