import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notRun, verdict, type Verdict } from '../lib/proof.ts'
import { lastLine } from './linters.ts'
import { IN_PYTHON, IN_TYPESCRIPT } from './programs.ts'
import { run, type Ran } from './run.ts'

export const GENERATORS = ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0']

const PYTHON_GENERATOR = 'openapi-python-client==0.29.1'
const ROOT = join(import.meta.dirname, '../..')
/** US$1,000.00 × 1.3955 = 1,395.50; 18 % duty 251.19; 5 % GST of 1,646.69 82.33. */
const OWES = 'accepted 333.52'

export interface Filer {
  /** In which the description lies as `openapi.json`. */
  readonly folder: string
  /** As the programs want it: address, token, importer. */
  readonly environment: Readonly<Record<string, string>>
}

/** A client that is generated for TypeScript compiles strictly, and files. */
export async function fileInTypeScript({ folder, environment }: Filer): Promise<Verdict> {
  const claim = 'a client by openapi-typescript compiles and files a CAD'
  await writeFile(join(folder, 'file.mts'), IN_TYPESCRIPT)
  const generate = ['openapi.json', '-o', 'schema.d.ts', '--default-non-nullable', 'false']
  return filed(claim, [
    () => run(['node_modules/.bin/openapi-typescript', ...generate], { folder }),
    () => run([...compiler(), 'file.mts'], { folder }),
    () => run([process.execPath, 'file.mts'], { folder, environment }),
  ])
}

function compiler(): readonly string[] {
  const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')]
  const strict = ['--noEmit', '--strict', '--allowImportingTsExtensions']
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  return [process.execPath, tsc, ...strict, '--module', 'nodenext', '--target', 'es2024', ...types]
}

/** The same for Python, in an environment of its own. */
export async function fileInPython({ folder, environment }: Filer): Promise<Verdict> {
  const claim = 'a client by openapi-python-client files a CAD'
  const pip = ['venv/bin/pip', 'install', '--quiet', PYTHON_GENERATOR]
  const made = await run(['python3', '-m', 'venv', 'venv'], { folder })
  if (!made.succeeded) return notRun(claim, 'there is no Python 3 with venv')
  const installed = await run(pip, { folder })
  if (!installed.succeeded) return notRun(claim, `no ${PYTHON_GENERATOR} by pip`)
  await writeFile(join(folder, 'file.py'), IN_PYTHON)
  const generate = [
    'generate',
    '--path',
    'openapi.json',
    '--output-path',
    'client',
    '--meta',
    'none',
  ]
  return filed(claim, [
    () => run(['venv/bin/openapi-python-client', ...generate], { folder }),
    () => run(['venv/bin/python', 'file.py'], { folder, environment }),
  ])
}

/** The first step that fails tells why; the last one tells what the declaration owes. */
async function filed(claim: string, steps: readonly (() => Promise<Ran>)[]): Promise<Verdict> {
  let printed = ''
  for (const step of steps) {
    const ran = await step()
    if (!ran.succeeded) return verdict(claim, ran.printed.trim().slice(-400), false)
    printed = ran.printed
  }
  return verdict(claim, lastLine(printed), lastLine(printed) === OWES)
}
