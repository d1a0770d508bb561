import { join } from 'node:path'
import { Writable } from 'node:stream'
import {
  loadConfiguration,
  loadSources,
  runCucumber,
  type IRunConfiguration,
} from '@cucumber/cucumber/api'
import type { Envelope } from '../rehearse/envelope.ts'
import { environmentOfCertify, type CertifySettings } from './settings.ts'

const root = join(import.meta.dirname, '..', '..')

export interface Plan {
  readonly configuration: IRunConfiguration
  readonly scenarios: number
}

/** @param tags which scenarios, as cucumber reads it; all where there is none */
export async function planOf(tags: string | undefined): Promise<Plan> {
  const { runConfiguration } = await loadConfiguration(
    { file: '.config/certify.mjs', provided: { ...(tags !== undefined && { tags }) } },
    { cwd: root },
  )
  const { plan, errors } = await loadSources(runConfiguration.sources, { cwd: root })
  const [unreadable] = errors
  if (unreadable !== undefined) throw new Error(`${unreadable.uri}: ${unreadable.message}`)
  return { configuration: runConfiguration, scenarios: plan.length }
}

/** Has the candidate do what the scenarios ask; what is found is told as it is found. */
export async function certify(
  { configuration }: Plan,
  settings: CertifySettings,
  onMessage: (message: Envelope) => void,
): Promise<void> {
  const environment = {
    cwd: root,
    env: { ...process.env, ...environmentOfCertify(settings) },
    // What cucumber counts are its steps, which say nothing of the candidate.
    stdout: nowhere(),
  }
  const formats = { ...configuration.formats, stdout: 'summary', files: {} }
  await runCucumber({ ...configuration, formats }, environment, onMessage)
}

function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
}
