import { verdict, type Verdict } from '../lib/proof.ts'
import { DECLARATION, FIRST, TYPED } from './programs.ts'
import type { Project } from './project.ts'
import { readmeExample } from './readme.ts'
import type { Ran } from './run.ts'

/** What a vendor does with the package on one Node; each says what it claims and what it saw. */
export type Check = (project: Project) => Promise<Verdict>

const STRICT = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'es2022',
    module: 'nodenext',
  },
  files: ['program.ts'],
}

/** Twice: as Node finds modules, and as bundlers do. */
export async function checkTypes(project: Project): Promise<Verdict> {
  await project.write('program.ts', TYPED)
  await project.write('tsconfig.json', JSON.stringify(STRICT))
  const tsc = ['npx', '--no', '--', 'tsc', '-p', '.']
  const node = await project.run(...tsc)
  const bundler = await project.run(...tsc, '--module', 'esnext', '--moduleResolution', 'bundler')
  const bad = [node, bundler].find(({ code }) => code !== 0)
  return ranWell('tsc --strict without skipLibCheck finds no error', bad ?? node)
}

export async function checkNodeTest(project: Project): Promise<Verdict> {
  await project.write('declaration.json', JSON.stringify(DECLARATION))
  await project.write('first.test.js', FIRST)
  const ran = await project.run('node', '--test', 'first.test.js')
  return ranWell('node --test files a declaration, and its Node gets no Temporal', ran)
}

export async function checkThreeWords(project: Project): Promise<Verdict> {
  await project.write('words.js', `${readmeExample('js')}\nif (status !== 200) process.exit(1)\n`)
  return ranWell('the three words of the README', await project.run('node', 'words.js'))
}

/** What is CommonJS may require it as well. */
export async function checkRequire(project: Project): Promise<Verdict> {
  const text = `require('ces-sandbox').createSandbox().then((sandbox) => sandbox.close())`
  await project.write('words.cjs', text)
  return ranWell('a program of CommonJS requires it', await project.run('node', 'words.cjs'))
}

export async function checkVitest(project: Project): Promise<Verdict> {
  await project.write('declare.spec.ts', readmeExample('ts'))
  const ran = await project.run('npx', '--no', '--', 'vitest', 'run', 'declare.spec.ts')
  return ranWell('vitest with msw: the whole example of the README', ran)
}

export async function checkRehearsal(project: Project): Promise<Verdict> {
  const tags = ['--tags', '@source:registration-terms']
  const ran = await project.run('npx', 'ces', 'rehearse', ...tags)
  const [said] = /^[1-9]\d* scenarios passed, 0 failed/m.exec(ran.out) ?? []
  const claim = 'npx ces rehearse plays a feature'
  return said === undefined ? verdict(claim, shown(ran), false) : verdict(claim, said, true)
}

/** npm puts the programs of a project's dependencies first, and a `node` among them would win. */
export async function checkOwnNode(project: Project): Promise<Verdict> {
  const { out: without } = await project.run('node', '--version')
  const { out } = await project.run('npm', 'run', '--silent', 'which-node')
  return verdict('the scripts of the project keep their Node', out.trim(), out === without)
}

function ranWell(claim: string, ran: Ran): Verdict {
  return ran.code === 0 ? verdict(claim, 'yes', true) : verdict(claim, shown(ran), false)
}

function shown({ code, out, err }: Ran): string {
  return `ended with ${String(code)}: ${(err + out).slice(-1_500)}`
}
