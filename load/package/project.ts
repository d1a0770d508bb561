import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf } from './environment.ts'
import { run, runWell, type Place, type Ran } from './run.ts'
import { ROOT, type Tarball } from './tarball.ts'

const MANIFEST = {
  name: 'vendor',
  private: true,
  type: 'module',
  scripts: { test: 'node --test remote.test.js', 'which-node': 'node --version' },
}

/** A vendor's project which has nothing but the package, and later the tools of its tests. */
export class Project implements AsyncDisposable {
  readonly place: Place

  constructor(folder: string, nodeFolder: string) {
    this.place = { cwd: folder, env: environmentOf(nodeFolder) }
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.place.cwd, name), text)
  }

  run(...command: readonly string[]): Promise<Ran> {
    return run(command, this.place)
  }

  async install(...packages: readonly string[]): Promise<void> {
    const quiet = ['--prefer-offline', '--no-fund', '--no-audit', '--loglevel=error']
    await runWell(['npm', 'install', '--save-dev', ...quiet, ...packages], this.place)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return rm(this.place.cwd, { recursive: true, force: true })
  }
}

/** Empty, far from the repository. */
export async function emptyProject(nodeFolder: string): Promise<Project> {
  const project = new Project(await mkdtemp(join(tmpdir(), 'ces-vendor-')), nodeFolder)
  await project.write('package.json', JSON.stringify(MANIFEST))
  return project
}

/** Within the repository, so that the package finds there what it would bring: nothing is asked of a registry. */
export async function unpackedProject({ file }: Tarball, nodeFolder: string): Promise<Project> {
  await mkdir(join(ROOT, '.cache'), { recursive: true })
  const project = new Project(await mkdtemp(join(ROOT, '.cache/vendor-')), nodeFolder)
  const folder = join(project.place.cwd, 'node_modules')
  await mkdir(join(folder, 'ces-sandbox'), { recursive: true })
  await project.write('package.json', JSON.stringify(MANIFEST))
  const into = join('node_modules', 'ces-sandbox')
  await runWell(['tar', '-xzf', file, '-C', into, '--strip-components=1'], project.place)
  await mkdir(join(folder, '.bin'))
  await symlink('../ces-sandbox/dist/sandbox/server/cli.js', join(folder, '.bin/ces'))
  await chmod(join(folder, '.bin/ces'), 0o755)
  return project
}
