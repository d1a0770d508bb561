import {
  previewReassessment,
  type AcceptedDeclaration,
  type Declaration,
} from '../../declarations/index.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import type { Change } from '../recalculation.ts'

/** What a recalculation would do to the declaration; undefined for nothing. */
export async function changeOf(
  reader: Reader,
  call: Call,
  declaration: Declaration,
): Promise<Change | undefined> {
  const next = await previewReassessment(reader, call, { declaration, reason: 'preview' })
  return next && changeBetween(declaration, next)
}

export function changeBetween(declaration: Declaration, next: AcceptedDeclaration): Change {
  return {
    transactionNumber: next.transactionNumber,
    before: declaration.status === 'accepted' ? declaration.assessment.totals.total : null,
    after: next.assessment.totals.total,
  }
}
