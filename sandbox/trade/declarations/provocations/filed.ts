import { by, type Provocation, type Step } from '../../../kernel/provocation.ts'
import { soundDeclaration, type Changes } from '../../../kernel/sound-declaration.ts'

/** The broker submits it. */
export function filing(changes: Changes = {}, as: Step['as'] = 'broker'): Step {
  return { method: 'POST', path: '/v1/declarations', as, body: soundDeclaration(changes) }
}

export function filed(changes: Changes): Provocation {
  return by(filing(changes))
}

/** Of declarations that differ in their one line, by the code of what is found there. */
export function filedLines(
  lines: Readonly<Record<string, NonNullable<Changes['line']>>>,
  more: Changes = {},
): Readonly<Record<string, Provocation>> {
  return Object.fromEntries(
    Object.entries(lines).map(([code, line]) => [code, filed({ ...more, line })]),
  )
}
