import { declarations, declarationsFacts, type DeclarationsFact } from '../../declarations/index.ts'
import { businessOf } from '../../../kernel/identifiers.ts'
import { formatInstant } from '../../../kernel/time.ts'
import { addToNotice, type NoticeEntry } from '../../../parties/notices/index.ts'
import { whenTold, type Occasion } from '../../../platform/facts/index.ts'
import type { Transaction } from '../../../platform/storage/index.ts'

type Recounted = Extract<
  DeclarationsFact,
  { type: 'DeclarationAccepted' | 'DeclarationRecalculated' }
>

/** What a recalculation changed is told to the importer, and to who submitted it for the importer. */
function notifyParties(
  transaction: Transaction,
  { subject, data: { reason, recalculation } }: Recounted,
  { now }: Occasion,
): Promise<void> | undefined {
  if (reason === undefined || recalculation === undefined) return undefined
  const at = formatInstant(now)
  return addToNotices(transaction, { occasion: recalculation, reason, at, subject })
}

async function addToNotices(
  transaction: Transaction,
  notice: Pick<NoticeEntry, 'occasion' | 'reason' | 'at' | 'subject'>,
): Promise<void> {
  const declaration = await transaction.get(declarations, notice.subject)
  if (declaration === undefined) return
  const { importer, submittedBy } = declaration
  const holder = businessOf(importer)
  for (const business of new Set([holder, submittedBy ?? holder])) {
    await addToNotice(transaction, {
      business,
      account: importer,
      kind: 'declarations-recalculated',
      ...notice,
    })
  }
}

const listener = { turn: 'messages', hear: notifyParties } as const

export const recalculationListeners = [
  whenTold(declarationsFacts, 'DeclarationAccepted', listener),
  whenTold(declarationsFacts, 'DeclarationRecalculated', listener),
]
