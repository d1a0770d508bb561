import { violation, type Violation } from '../../kernel/problem.ts'
import type { FaultDetail, FaultKind } from '../workspaces/index.ts'
import { DETAIL_INVALID, DETAIL_MISSING, FAULT_ENDS_FIRST } from './findings.ts'
import { unknownName } from './nearest.ts'
import type { WantedFault } from './schema.ts'

export type FaultKinds = Readonly<Record<string, readonly FaultKind[]>>

/** Everything that is wrong with a fault, by the table of the kinds that its target knows. */
export function checkFault(fault: WantedFault, kinds: FaultKinds): readonly Violation[] {
  const { from, until } = fault
  const schedule =
    until !== undefined && until <= (from ?? -Infinity)
      ? [violation(FAULT_ENDS_FIRST, '#/until')]
      : []
  const ofTarget = Object.entries(kinds).find(([target]) => target === fault.target)?.[1]
  if (ofTarget === undefined) {
    return [...schedule, unknownName(fault.target, Object.keys(kinds), '#/target')]
  }
  const kind = ofTarget.find((known) => known.kind === fault.kind)
  if (kind === undefined) {
    const names = ofTarget.map((known) => known.kind)
    return [...schedule, unknownName(fault.kind, names, '#/kind')]
  }
  return [...schedule, ...faultsOfDetails(fault.details, kind.details)]
}

function faultsOfDetails(
  given: Readonly<Record<string, string>>,
  known: readonly FaultDetail[],
): Violation[] {
  const names = known.map((detail) => detail.name)
  const unknown = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => unknownName(name, names, `#/details/${name}`))
  return [...unknown, ...known.flatMap((detail) => faultsOfDetail(given[detail.name], detail))]
}

function faultsOfDetail(value: string | undefined, detail: FaultDetail): Violation[] {
  const { name, description, pattern, fallback } = detail
  const at = { pointer: `#/details/${name}`, params: { name, ...description } }
  if (value === undefined) {
    return fallback === undefined ? [violation(DETAIL_MISSING, at.pointer, at.params)] : []
  }
  const fits = new RegExp(`^(?:${pattern})$`).test(value)
  return fits ? [] : [violation(DETAIL_INVALID, at.pointer, at.params)]
}
