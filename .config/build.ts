/**
 * Builds into dist/ what the package carries: JavaScript for every Node that it runs on, with source maps; the
 * types of what a program may import; and the files that are read while it runs. Usage: npm run build
 */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { transpileDeclaration } from 'typescript'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

/** What the `exports` of package.json name. */
const ENTRIES = ['sandbox/package', 'sandbox/msw']

const READ_WHILE_IT_RUNS = [
  'features',
  'fixtures/tariff/items.tsv',
  'fixtures/certification',
  'scenarios/candidates/client.py',
  'scenarios/candidates/client.sh',
  'sandbox/platform/docs/assets',
  '.config/cucumber.mjs',
  '.config/certify.mjs',
]

await rm(DIST, { recursive: true, force: true })
compile()
for (const entry of ENTRIES) await declare(entry)
for (const path of READ_WHILE_IT_RUNS) await carry(path, path)

function compile(): void {
  const { status } = spawnSync('tsc', ['-p', '.config/tsconfig.package.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('it does not compile; the reasons are above')
}

/** Of these files alone: their types name nothing of the inside. */
async function declare(entry: string): Promise<void> {
  const text = await readFile(join(ROOT, `${entry}.ts`), 'utf8')
  const compilerOptions = { rewriteRelativeImportExtensions: true, verbatimModuleSyntax: true }
  const { outputText } = transpileDeclaration(text, { fileName: `${entry}.ts`, compilerOptions })
  await writeFile(
    join(DIST, `${entry}.d.ts`),
    outputText.replaceAll(/(from '\..+)\.ts'/g, "$1.js'"),
  )
}

async function carry(path: string, place: string): Promise<void> {
  await mkdir(dirname(join(DIST, place)), { recursive: true })
  await cp(join(ROOT, path), join(DIST, place), { recursive: true })
}
