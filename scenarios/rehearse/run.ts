import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import { environmentOf } from '../settings.ts'
import type { Envelope } from './envelope.ts'
import type { RehearsalOptions } from './options.ts'

const root = join(import.meta.dirname, '..', '..')

/** Plays the scenarios and writes the reports; what happens is told as it happens. */
export async function rehearse(
  { settings, tags, out }: RehearsalOptions,
  onMessage: (message: Envelope) => void,
): Promise<void> {
  await mkdir(out, { recursive: true })
  const env = { ...process.env, ...environmentOf(settings) }
  const environment = { cwd: root, env }
  const { runConfiguration } = await loadConfiguration(
    {
      file: '.config/cucumber.mjs',
      provided: { ...(tags !== undefined && { tags }) },
    },
    environment,
  )
  const formats = {
    ...runConfiguration.formats,
    stdout: 'summary',
    files: {
      [join(out, 'cucumber.html')]: 'html',
      [join(out, 'junit.xml')]: 'junit',
      [join(out, 'cucumber.ndjson')]: 'message',
    },
  }
  await runCucumber({ ...runConfiguration, formats }, environment, onMessage)
}
