import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { loadConfiguration, runCucumber, type ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Envelope } from '../rehearse/envelope.ts'

const root = join(import.meta.dirname, '..', '..')

/** What cucumber tells of the sentences and of where features use them, without anything being played. */
export interface DryRun {
  readonly messages: readonly Envelope[]
  /** Sentences are defined once in a process: another dry run in it takes those of the first. */
  readonly support: ISupportCodeLibrary
}

/**
 * @param paths of feature files; those of the sandbox unless told
 * @param known of an earlier dry run in this process
 */
export async function dryRun(paths?: readonly string[], known?: DryRun): Promise<DryRun> {
  const environment = { cwd: root, stdout: new PassThrough().resume() }
  const { runConfiguration } = await loadConfiguration(
    { file: '.config/cucumber.mjs' },
    environment,
  )
  const { support, sources, runtime, formats, ...rest } = runConfiguration
  const configuration = {
    ...rest,
    support: known?.support ?? support,
    sources: { ...sources, paths: [...(paths ?? sources.paths)] },
    runtime: { ...runtime, dryRun: true, parallel: 0 },
    formats: { ...formats, stdout: 'rerun', files: {} },
  }
  const messages: Envelope[] = []
  const ran = await runCucumber(configuration, environment, (message) => messages.push(message))
  return { messages, support: ran.support }
}
