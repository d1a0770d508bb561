import type { Hono } from 'hono'
import type { Provocations } from '../../kernel/provocation.ts'
import type { Story } from '../../kernel/story.ts'
import type { GradedList } from '../../kernel/graded-list.ts'
import type { Finding, ProblemType } from '../../kernel/problem.ts'
import type { Source } from '../../kernel/source.ts'
import type { App, Env } from '../http/index.ts'
import type { FactKind, Listener } from '../facts/index.ts'
import type { ExchangeRecord } from '../exchanges/index.ts'
import type { Collection } from '../storage/index.ts'
import type {
  DueHandler,
  FaultKind,
  OnFailure,
  OpenWorkspace,
  Seeder,
  Workspaces,
} from '../workspaces/index.ts'
import type { Capability } from '../../kernel/capability.ts'
import type { Catalogue } from './catalogue.ts'

/** All that one capability brings with it. The sandbox is assembled from a list of these alone. */
export interface Slice {
  /** With the commands that they bind, which other channels find by id with `commandsOf`. */
  readonly routes?: (assembly: Assembly) => Hono<Env>
  /** What it keeps in a workspace. */
  readonly collections?: readonly Collection<never>[]
  /** How the work is done that it plans, by kind. */
  readonly dueHandlers?: Readonly<Record<string, DueHandler>>
  /** What it tells of that happened. */
  readonly facts?: { readonly kinds: Readonly<Record<string, FactKind>> }
  /** What it does in the same commit when it hears of a fact, its own or another's. */
  readonly listeners?: readonly Listener[]
  /** Every refusal that it can give. */
  readonly problems?: readonly ProblemType[]
  /** Every fault that it can find in a request or a declaration. */
  readonly findings?: readonly Finding[]
  /** For each of those a request that forces it, or why none does; loaded when somebody reads it. */
  readonly provocations?: () => Promise<Provocations>
  /** Of which the description has the examples of its operations. */
  readonly stories?: () => Promise<readonly Story[]>
  /** What its rules and rates lean on. Some are read from files, so only whoever asks waits for them. */
  readonly sources?: () => readonly Source[]
  /** What it holds, row by row; for whoever asks how much of it is known. */
  readonly lists?: () => readonly GradedList[]
  /** How near it comes to the real system; loaded when somebody reads it. */
  readonly fidelity?: () => Promise<readonly Capability[]>
  /** The troubles that its dependencies can have, by the dependency's name. */
  readonly faultKinds?: Readonly<Record<string, readonly FaultKind[]>>
  /** Its part of a new workspace. */
  readonly seed?: Seeder
  /** Starts what runs beside a workspace as long as it is open. */
  readonly onOpen?: (workspace: OpenWorkspace, onFailure: OnFailure) => void
}

/** What routes are told of the sandbox that they become part of. */
export interface Assembly {
  readonly workspaces: Workspaces
  /** Of the exchanges with its clients. */
  readonly record: ExchangeRecord
  /** Its routes are read at a request, when every one is registered. */
  readonly app: Pick<App, 'routes'>
  readonly catalogue: Catalogue
}
