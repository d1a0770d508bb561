import {
  previewReassessment,
  type AcceptedDeclaration,
  type Declaration,
} from '../../declarations/index.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import type { Call } from '../../../platform/workspaces/index.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Change, SetAside } from '../recalculation.ts'

/** What a recalculation would do to declarations; those that it would leave as they are are in neither. */
export interface Preview {
  readonly items: readonly Change[]
  readonly setAside: readonly SetAside[]
}

export async function previewOf(
  reader: Reader,
  call: Call,
  declarations: readonly Declaration[],
): Promise<Preview> {
  const items: Change[] = []
  const setAside: SetAside[] = []
  for (const declaration of declarations) {
    try {
      const next = await previewReassessment(reader, call, { declaration, reason: 'preview' })
      if (next !== undefined) items.push(changeBetween(declaration, next))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setAside.push(setAsideBy(error, declaration))
    }
  }
  return { items, setAside }
}

/** Why the declaration could not be counted; the refusal itself where it found nothing in particular. */
export function setAsideBy(
  { problem, violations }: Refusal,
  { transactionNumber }: Declaration,
): SetAside {
  const codes = violations.map(({ finding }) => finding.code)
  return { transactionNumber, findings: codes.length === 0 ? [problem.code] : [...new Set(codes)] }
}

export function changeBetween(declaration: Declaration, next: AcceptedDeclaration): Change {
  return {
    transactionNumber: next.transactionNumber,
    before: declaration.status === 'accepted' ? declaration.assessment.totals.total : null,
    after: next.assessment.totals.total,
  }
}
