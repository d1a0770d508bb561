import { createServer } from 'node:net'
import { once } from 'node:events'
import { verdict, type Verdict } from '../lib/proof.ts'
import { REMOTE } from './programs.ts'
import type { Project } from './project.ts'
import { readmeExample } from './readme.ts'

const WRITTEN_PORT = '8787'

/**
 * The README's recipe for a build server, on a free port: the sandbox starts, the tests meet it, and nothing of
 * it is left.
 */
export async function checkRecipe(project: Project, withInstall: boolean): Promise<Verdict> {
  const port = String(await freePort())
  await project.write('remote.test.js', REMOTE.replaceAll(WRITTEN_PORT, port))
  const recipe = readmeExample('shell').replaceAll(WRITTEN_PORT, port)
  await project.write('recipe.sh', withInstall ? recipe : recipe.replace(/^npm ci\n/m, ''))
  const isGone = `! curl -sS --retry 5 http://127.0.0.1:${port}/healthz 2>/dev/null`
  const script = `bash -euo pipefail recipe.sh && sleep 1 && ${isGone}`
  const { code, out, err } = await project.run('bash', '--norc', '-c', script)
  // curl tells of each attempt; the sandbox and Node have nothing to tell.
  const complaint = /^.*\b(?:ExperimentalWarning|Error|ces:).*$/m.exec(err)?.[0]
  const namesItself = out.includes('npx ces rehearse --url')
  const passed = code === 0 && complaint === undefined && namesItself
  const seen = passed ? 'yes' : `${complaint ?? ''} code ${String(code)}: ${err}${out}`
  return verdict('the recipe of the README: install, start, test, stop', seen, passed)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
