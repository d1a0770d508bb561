import type { Model } from '../linearizability/history.ts'

/** What clients ask of declarations, drafts, delegations, and of the whole state. */
export type Asked = Whole | Filed | Move

/** On the whole state. */
export interface Whole {
  readonly kind: 'save' | 'restore'
  readonly snapshot: string
}

/** On a declaration or a draft. */
export type Filed = Submit | OfNumber

interface Submit {
  readonly kind: 'submit'
  readonly number: string
  readonly value: string
  /** For an idempotent repetition. */
  readonly key?: string
}

type OfNumber =
  | { readonly kind: 'save-draft'; readonly number: string; readonly value: string }
  | {
      readonly kind: 'read' | 'read-draft' | 'discard-draft' | 'submit-draft'
      readonly number: string
    }

export type Move =
  | { readonly kind: 'approve' | 'change'; readonly delegation: string; readonly until: string }
  | { readonly kind: 'reject' | 'revoke' | 'read-delegation'; readonly delegation: string }

/** The status, and what of the body tells one answer from another. */
export type Answered = string

/** What is kept of one number or one delegation, by what it is. */
type Documents = ReadonlyMap<string, string>

/** Of one part: a number with its declaration, draft and keys, or a delegation. */
export interface OfficeState {
  readonly documents: Documents
  readonly saved: ReadonlyMap<string, Documents>
}

interface Outcome {
  readonly answer: Answered
  /** Absent: nothing changes. */
  readonly put?: Readonly<Record<string, string | undefined>>
}

const NOTHING: Documents = new Map()
const REQUESTED: Documents = new Map([['delegation', 'requested']])

/** An office that does one thing after another; its snapshots were all saved at the start. */
export function officeModel(
  delegations: readonly string[],
  snapshots: readonly string[],
): Model<OfficeState, Asked, Answered> {
  const initial = (part: string): OfficeState => {
    const documents = delegations.includes(part) ? REQUESTED : NOTHING
    return { documents, saved: new Map(snapshots.map((name) => [name, documents])) }
  }
  return { initial, partOf, step, minds, keyOf }
}

function partOf(asked: Asked): string | undefined {
  if ('number' in asked) return asked.number
  return 'delegation' in asked ? asked.delegation : undefined
}

/** A save does not mind what changes nothing. */
function minds({ kind }: Asked, asked: Asked, answered: Answered | undefined): boolean {
  if (kind === 'restore' || 'snapshot' in asked || answered === undefined) return true
  return answered.startsWith('2') && !asked.kind.startsWith('read')
}

function step(
  state: OfficeState,
  asked: Asked,
  answered: Answered | undefined,
): OfficeState | undefined {
  if ('snapshot' in asked) return stepWhole(state, asked, answered)
  const { answer, put } = outcomeOf(state.documents, asked)
  if (answered !== undefined && answered !== answer) return undefined
  if (put === undefined) return state
  const documents = new Map(state.documents)
  for (const [place, document] of Object.entries(put)) {
    if (document === undefined) documents.delete(place)
    else documents.set(place, document)
  }
  return { ...state, documents }
}

function stepWhole(
  { documents, saved }: OfficeState,
  { kind, snapshot }: Whole,
  answered: Answered | undefined,
): OfficeState | undefined {
  const right = kind === 'save' ? '201' : '200'
  if (answered !== undefined && answered !== right) return undefined
  if (kind === 'save') return { documents, saved: new Map(saved).set(snapshot, documents) }
  const restored = saved.get(snapshot)
  return restored === undefined ? undefined : { documents: restored, saved }
}

function outcomeOf(documents: Documents, asked: Filed | Move): Outcome {
  return 'delegation' in asked
    ? move(documents.get('delegation') ?? '', asked)
    : file(documents, asked)
}

function file(documents: Documents, asked: Filed): Outcome {
  switch (asked.kind) {
    case 'submit':
      return submit(documents, asked)
    case 'read':
      return found(documents.get('declaration'), 'declaration-not-found')
    case 'save-draft':
      return { answer: `200 ${asked.value}`, put: { draft: asked.value } }
    case 'read-draft':
      return found(documents.get('draft'), 'draft-not-found')
    case 'discard-draft':
      return discardDraft(documents)
    case 'submit-draft':
      return submitDraft(documents)
  }
}

function found(document: string | undefined, code: string): Outcome {
  return { answer: document === undefined ? `404 ${code}` : `200 ${document}` }
}

/** Under a key that was used it is the same answer again, or a reuse. */
function submit(documents: Documents, { value, key }: Submit): Outcome {
  const place = `key ${key ?? ''}`
  const kept = key === undefined ? undefined : documents.get(place)
  if (kept === value) return { answer: `201 ${value}` }
  if (kept !== undefined) return { answer: '422 idempotency-key-reused' }
  if (documents.has('declaration')) return { answer: '422 declaration-refused' }
  const put = { declaration: value }
  return { answer: `201 ${value}`, put: key === undefined ? put : { ...put, [place]: value } }
}

function discardDraft(documents: Documents): Outcome {
  if (!documents.has('draft')) return { answer: '404 draft-not-found' }
  return { answer: '204', put: { draft: undefined } }
}

function submitDraft(documents: Documents): Outcome {
  const value = documents.get('draft')
  if (value === undefined) return { answer: '404 draft-not-found' }
  if (documents.has('declaration')) return { answer: '422 declaration-refused' }
  const put = { declaration: value, draft: undefined }
  return { answer: `201 ${value}`, put }
}

/** From which state each move goes; reading goes from any. */
const FROM = { approve: 'requested', reject: 'requested', change: 'active', revoke: 'active' }

function move(status: string, asked: Move): Outcome {
  if (asked.kind === 'read-delegation') return { answer: `200 ${status}` }
  if (status.split(' ')[0] !== FROM[asked.kind]) return { answer: '409 delegation-not-in-state' }
  const next = 'until' in asked ? `active ${asked.until}` : closed(asked.kind)
  return { answer: `200 ${next}`, put: { delegation: next } }
}

function closed(kind: 'reject' | 'revoke'): string {
  return kind === 'reject' ? 'rejected' : 'revoked'
}

function keyOf({ documents, saved }: OfficeState): string {
  return [documents, ...saved.values()].map(keyOfAll).join('|')
}

function keyOfAll(documents: Documents): string {
  return [...documents]
    .map((pair) => pair.join('='))
    .toSorted()
    .join(';')
}
