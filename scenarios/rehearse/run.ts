import { join } from 'node:path'
import {
  loadConfiguration,
  loadSources,
  runCucumber,
  type IRunConfiguration,
} from '@cucumber/cucumber/api'
import { makeFolders } from '../../sandbox/platform/storage/index.ts'
import { environmentOf } from '../settings.ts'
import type { Envelope } from './envelope.ts'
import type { RehearsalOptions } from './options.ts'

const root = join(import.meta.dirname, '..', '..')

/** What would be played. */
export interface Plan {
  readonly configuration: IRunConfiguration
  readonly scenarios: number
}

/** @throws Error that says where a feature file cannot be read */
export async function planOf({ paths, tags }: RehearsalOptions): Promise<Plan> {
  const { runConfiguration } = await loadConfiguration(
    { file: '.config/cucumber.mjs', provided: { ...(tags !== undefined && { tags }) } },
    { cwd: root },
  )
  const own = paths.length > 0 && { paths: [...paths] }
  const sources = { ...runConfiguration.sources, ...own }
  const { plan, errors } = await loadSources(sources, { cwd: root })
  const [unreadable] = errors
  if (unreadable !== undefined) {
    throw new Error(`${unreadable.uri} cannot be read: ${unreadable.message}`)
  }
  return { configuration: { ...runConfiguration, sources }, scenarios: plan.length }
}

/** Plays the scenarios and writes the reports; what happens is told as it happens. */
export async function rehearse(
  { configuration }: Plan,
  { settings, out, json }: RehearsalOptions,
  onMessage: (message: Envelope) => void,
): Promise<void> {
  await makeFolders(out)
  const environment = {
    cwd: root,
    env: { ...process.env, ...environmentOf(settings) },
    // What a program reads is the result alone.
    stdout: json ? process.stderr : process.stdout,
  }
  const formats = {
    ...configuration.formats,
    stdout: 'summary',
    files: {
      [join(out, 'cucumber.html')]: 'html',
      [join(out, 'junit.xml')]: 'junit',
      [join(out, 'cucumber.ndjson')]: 'message',
    },
  }
  await runCucumber({ ...configuration, formats }, environment, onMessage)
}
