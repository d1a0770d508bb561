import type { Answered } from './exchange.ts'
import { partAt } from './fill-in.ts'

/** Whether an answer is the refusal of that code, or tells that finding and no other. */
export function tells(answered: Answered, code: string): boolean {
  const { problem, findings } = codesOf(answered)
  return problem === code || (findings.length === 1 && findings[0] === code)
}

interface Codes {
  readonly problem: unknown
  /** Each once. */
  readonly findings: readonly unknown[]
}

export function codesOf({ text }: Answered): Codes {
  const body: unknown = text === '' ? {} : JSON.parse(text)
  const found = ['/errors', '/warnings'].flatMap((at) => listAt(body, at))
  const findings = [...new Set(found.map((each) => partAt(each, '/code')))]
  return { problem: partAt(body, '/code'), findings }
}

function listAt(body: unknown, pointer: string): readonly unknown[] {
  const list = partAt(body, pointer)
  return Array.isArray(list) ? list : []
}
