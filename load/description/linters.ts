import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verdict, type Verdict } from '../lib/proof.ts'
import { NOT_FITTING } from './owasp.ts'
import { run } from './run.ts'

export const LINTERS = [
  '@stoplight/spectral-cli@6.16.3',
  '@stoplight/spectral-owasp-ruleset@2.0.1',
  '@redocly/cli@2.77.0',
]

const RULES = {
  'spectral.json': { extends: ['spectral:oas'] },
  'owasp.json': {
    extends: ['@stoplight/spectral-owasp-ruleset'],
    rules: Object.fromEntries(Object.keys(NOT_FITTING).map((rule) => [rule, 'off'])),
  },
  'redocly.yaml': { extends: ['recommended'] },
}

/** What linters that are not ours find in `openapi.json` of the folder in which they are installed. */
export async function lint(folder: string): Promise<readonly Verdict[]> {
  for (const [name, rules] of Object.entries(RULES)) {
    await writeFile(join(folder, name), JSON.stringify(rules))
  }
  return [
    await spectral(folder, 'spectral.json', 'Spectral’s OpenAPI rules find nothing'),
    await spectral(
      folder,
      'owasp.json',
      `OWASP’s rules find nothing, but for ${String(Object.keys(NOT_FITTING).length)} that do not fit`,
    ),
    await redocly(folder),
  ]
}

async function spectral(folder: string, rules: string, claim: string): Promise<Verdict> {
  const { printed, succeeded } = await run(
    ['node_modules/.bin/spectral', 'lint', 'openapi.json', '-r', rules, '--fail-severity', 'hint'],
    { folder },
  )
  return verdict(claim, lastLine(printed), succeeded)
}

async function redocly(folder: string): Promise<Verdict> {
  const { printed } = await run(
    ['node_modules/.bin/redocly', 'lint', 'openapi.json', '--format', 'json'],
    { folder, environment: { REDOCLY_TELEMETRY: 'off' } },
  )
  const [, errors, warnings] = /"errors": (\d+),\s*"warnings": (\d+)/.exec(printed) ?? []
  return verdict(
    'Redocly’s recommended rules find nothing',
    errors === undefined ? lastLine(printed) : `${errors} errors, ${warnings ?? ''} warnings`,
    errors === '0' && warnings === '0',
  )
}

export function lastLine(printed: string): string {
  return printed.trim().split('\n').at(-1)?.trim() ?? ''
}
