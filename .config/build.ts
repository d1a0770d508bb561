/**
 * Builds into dist/ what the package carries: JavaScript for every Node that it runs on, with source maps; the
 * types of what a program may import; and the files that are read while it runs. Usage: npm run build
 */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { transpileDeclaration } from 'typescript'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

/** What the `exports` of package.json name. */
const ENTRIES = ['sandbox/package', 'sandbox/msw']

const READ_WHILE_IT_RUNS = [
  'features',
  'fixtures/tariff/items.tsv',
  'sandbox/platform/docs/assets',
  '.config/cucumber.mjs',
  '.config/certify.mjs',
]

const from = (file: string) => `node_modules/swagger-ui-dist/${file}`
const to = (file: string) => `sandbox/platform/docs/assets/swagger-ui-dist/${file}`
const SWAGGER_UI = [
  'package.json',
  'LICENSE',
  'NOTICE',
  'favicon-32x32.png',
  'swagger-ui-bundle.js.LICENSE.txt',
]
/** A third of all that would be carried, were they not compressed. */
const LARGE = ['swagger-ui.css', 'swagger-ui-bundle.js']

await rm(DIST, { recursive: true, force: true })
compile()
for (const entry of ENTRIES) await declare(entry)
for (const path of READ_WHILE_IT_RUNS) await carry(path, path)
for (const file of SWAGGER_UI) await carry(from(file), to(file))
for (const file of LARGE) {
  const compressed = gzipSync(await readFile(join(ROOT, from(file))), { level: 9 })
  await writeFile(join(DIST, `${to(file)}.gz`), compressed)
}

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
