import { accessProblemsOf, commandProblems } from '../commands/index.ts'
import { API_UNAVAILABLE } from '../control/index.ts'
import { gateProblems, httpProblems } from '../http/index.ts'
import type { ProblemType } from '../../kernel/problem.ts'
import { openingProblems, WORKSPACE_NOT_FOUND } from '../workspaces/index.ts'
import type { DescribedRoute } from './described-routes.ts'

/** Of any request, whatever its operation. */
const OF_ALL = [
  'request-unreadable',
  'address-not-utf-8',
  'request-too-slow',
  'misdirected-request',
  'headers-too-large',
  'internal-error',
]
const OF_JSON = [
  'malformed-json',
  'body-empty',
  'body-not-utf-8',
  'surrogate-alone',
  'unsupported-media-type',
]

/** The operation's own refusals and those that follow from its shape, each once. */
export function refusalsOf(route: DescribedRoute): readonly ProblemType[] {
  const { operation } = route
  const codes = new Set(commonCodes(route))
  const all = [
    ...(operation.refuses ?? []),
    ...(operation.access === 'anyone'
      ? []
      : [...accessProblemsOf(operation.access), ...gateProblems]),
    ...ofWorkspace(route),
    ...[...commandProblems, ...httpProblems].filter(({ code }) => codes.has(code)),
  ]
  return [...new Map(all.map((each) => [each.code, each])).values()]
}

/** Faults of the API never strike the administrator, who must be able to lift them. */
function ofWorkspace({ operation }: DescribedRoute): readonly ProblemType[] {
  const { access, needsNoWorkspace = false } = operation
  if (needsNoWorkspace) return []
  const isControl = access !== 'anyone' && access.every((kind) => kind === 'administrator')
  const opening = [WORKSPACE_NOT_FOUND, ...openingProblems]
  return isControl ? opening : [...opening, API_UNAVAILABLE]
}

function commonCodes(route: DescribedRoute): readonly string[] {
  const { method, operation, repeatable } = route
  const { body, query, path } = operation
  const reads = body !== undefined || query !== undefined || path !== undefined
  return [
    ...OF_ALL,
    ...(method === 'get' ? [] : ['body-too-large']),
    ...(body === undefined ? [] : OF_JSON),
    ...(reads ? ['validation-failed'] : []),
    ...(isPaged(query) ? ['cursor-invalid'] : []),
    ...(repeatable ? ['idempotency-key-invalid', 'idempotency-key-reused'] : []),
    ...ofStorage(route),
  ]
}

function ofStorage({ method, operation }: DescribedRoute): readonly string[] {
  if (operation.needsNoWorkspace === true) return []
  const ofAny = ['storage-unavailable', 'workspace-being-deleted']
  return method === 'get' ? ofAny : [...ofAny, 'memory-full']
}

/** A list takes the "next" of the page before as "after". */
function isPaged(query: DescribedRoute['operation']['query']): boolean {
  if (query === undefined || !('entries' in query)) return false
  const { entries } = query
  return typeof entries === 'object' && entries !== null && 'after' in entries
}
