import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './tarball.ts'

/** The one example of the README in that language. */
export function readmeExample(language: 'js' | 'ts' | 'shell'): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const pattern = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')
  const [block, another] = [...readme.matchAll(pattern)].map(([, text = '']) => text)
  if (block !== undefined && another === undefined) return block
  throw new Error(`the README has ${block === undefined ? 'no' : 'another'} example in ${language}`)
}
