import type { Result } from '../results.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A test case for each requirement, as CI servers read it. */
export function junitOf(results: readonly Result[]): string {
  const failed = results.filter((result) => !isFine(result)).length
  const cases = results.map((result) => caseOf(result))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="certification" tests="${String(results.length)}" failures="${String(failed)}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n')
}

/** A should that is not met is told in the text of its case. */
function isFine({ status }: Result): boolean {
  return status === 'pass' || status === 'warn'
}

function caseOf(result: Result): string {
  const { requirement, checks } = result
  const { id, text, remedy, capability } = requirement
  const head = `  <testcase classname="${escaped(capability)}" name="${escaped(`${id} ${text.en}`)}"`
  const bad = checks.filter(({ status }) => status !== 'pass')
  const told = [...bad.map(({ scenario, found }) => `${scenario}: ${found.en}`), remedy.en].join(
    '\n',
  )
  if (result.status === 'pass') return `${head}/>`
  const tag = isFine(result) ? 'system-out' : 'failure'
  return `${head}>\n    <${tag}>${escaped(told)}</${tag}>\n  </testcase>`
}

/** Without what XML 1.0 cannot hold. */
function escaped(text: string): string {
  const plain = text.replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')
  return plain.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
