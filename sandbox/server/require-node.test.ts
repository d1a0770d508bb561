import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** As an older Node would find it. */
function askedBy(version: string, language: string) {
  const pretended = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
  const file = join(import.meta.dirname, 'require-node.ts')
  const program = `${pretended}; await import(${JSON.stringify(file)}); console.log('went on')`
  const args = ['--input-type=module', '--eval', program]
  const env = { ...process.env, CES_LANG: language }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  return [status, stdout.trim(), stderr.trim()]
}

test.each([
  ['20.20.2', 'en', 'ces: Node 22.13 or later is needed; this is 20.20.2'],
  ['22.12.0', 'fr', 'ces: Node 22.13 ou plus récent est nécessaire; ceci est la version 22.12.0'],
])('Node %s is told in a line that it is too old', (version, language, line) => {
  expect(askedBy(version, language)).toEqual([2, '', line])
})

test.each(['22.13.0', '24.1.0', '26.10.0'])('Node %s goes on', (version) => {
  expect(askedBy(version, 'en')).toEqual([0, 'went on', ''])
})
