import { execFile } from 'node:child_process'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder, type TemporaryFolder } from '../lib/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/**
 * The files of a commit in a folder of their own, with the modules of this tree, or its own where it needs
 * others. They are written out by way of an index of their own, so that the repository is left as it is, also
 * when this is killed midway.
 *
 * @returns undefined without Git, or where it knows no such commit
 */
export async function treeOf(ref: string): Promise<TemporaryFolder | undefined> {
  const commit = await commitOf(ref)
  if (commit === undefined) return undefined
  const folder = await temporaryFolder()
  const tree = join(folder.path, 'tree')
  const env = { ...process.env, GIT_INDEX_FILE: join(folder.path, 'index') }
  await mkdir(tree)
  await run('git', ['read-tree', commit], { cwd: ROOT, env })
  await run('git', ['checkout-index', '--all', `--prefix=${tree}/`], { cwd: ROOT, env })
  if (await needsTheSame(tree))
    await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  else await run('npm', INSTALL, { cwd: tree })
  return { path: tree, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

/** It runs on the Node of this process, so that nothing of it is to be built. */
const INSTALL = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false']

async function needsTheSame(tree: string): Promise<boolean> {
  const [theirs, ours] = await Promise.all(
    [tree, ROOT].map((folder) => readFile(join(folder, 'package-lock.json'), 'utf8')),
  )
  return theirs === ours
}

async function commitOf(ref: string): Promise<string | undefined> {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const answer = await run('git', asked, { cwd: ROOT }).catch(() => undefined)
  return answer?.stdout.trim()
}
