import type { BusinessNumber } from '../../kernel/identifiers.ts'

interface AccessRequestBase {
  readonly requestId: string
  readonly personId: string
  readonly business: BusinessNumber
  readonly justification: string
  readonly requestedAt: string
}

export interface PendingAccessRequest extends AccessRequestBase {
  readonly status: 'pending'
}

export interface AnsweredAccessRequest extends AccessRequestBase {
  readonly status: 'approved' | 'refused' | 'withdrawn'
  readonly answeredAt: string
  readonly answeredBy: string
  readonly reason?: string | undefined
}

/** An employee's request for access to the employer's business. */
export type AccessRequest = PendingAccessRequest | AnsweredAccessRequest
