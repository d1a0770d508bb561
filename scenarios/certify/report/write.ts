import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolders } from '../../../sandbox/platform/storage/index.ts'
import { REVISION } from '../requirements.ts'
import type { Told } from '../told.ts'
import { htmlOf } from './html.ts'
import { junitOf } from './junit.ts'

/** The reports of a run, each whole: for people, for CI and for programs. */
export async function writeReports(told: Told): Promise<void> {
  const { options, results } = told
  await makeFolders(options.out)
  const files = {
    'results.json': `${JSON.stringify(dataOf(told), null, 2)}\n`,
    'junit.xml': junitOf(results),
    'report.html': htmlOf(told),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(options.out, name), text)
}

/** The same for a program. */
export function dataOf({ options, results, verdict, ownErrors }: Told): object {
  return {
    verdict,
    candidate: options.candidate,
    scope: [...options.scope],
    revision: REVISION.revision,
    ownErrors,
    results: results.map(({ requirement, status, checks }) => ({ ...requirement, status, checks })),
    excluded: REVISION.excluded,
  }
}
