import { setWorldConstructor, World } from '@cucumber/cucumber'
import type { Party } from '../party.ts'
import type { Stage } from '../stage.ts'
import type { ProgramIdentity } from '../channel/identity.ts'
import type { Candidate } from './candidate.ts'
import type { Evidence } from './evidence.ts'
import { withoutSecrets, type ScenarioRecord } from './record.ts'
import type { Relay } from './relay.ts'
import type { Task } from './task.ts'

/** What one scenario of a certification plays with. */
export interface Setting {
  readonly stage: Stage
  readonly relay: Relay
  readonly candidate: Candidate
  /** For the task file. */
  readonly folder: string
  /** Milliseconds for the task, besides those for each of its declarations. */
  readonly limit: number
}

/** Whom the candidate works for, and with which credentials. */
export interface Parties {
  readonly importer: Party
  readonly broker: Party
  readonly client: ProgramIdentity
}

/** Milliseconds: a thousand declarations are not to be filed in the time of three. */
const MORE_FOR_EACH = 100

/** One scenario: a workspace of its own, a candidate with a task, and what was seen of it. */
export class Certification extends World {
  #setting: Setting | undefined
  #parties: Parties | undefined
  #evidence: Evidence | undefined
  readonly filings: Task['filings'][number][] = []
  scenario = ''

  raise(setting: Setting, scenario: string): void {
    this.#setting = setting
    this.scenario = scenario
  }

  get setting(): Setting {
    return known(this.#setting, 'nothing is set up')
  }

  get parties(): Parties {
    return known(this.#parties, 'no candidate has been introduced')
  }

  introduce(parties: Parties): void {
    this.#parties = parties
  }

  get evidence(): Evidence {
    return known(this.#evidence, 'the candidate has done nothing yet')
  }

  async perform(): Promise<void> {
    const { relay, candidate, folder } = this.setting
    const limit = this.setting.limit + this.filings.length * MORE_FOR_EACH
    const task: Task = { version: 1, task: 'file', filings: this.filings }
    const { client } = this.parties
    const performance = await candidate.perform({ baseUrl: relay.url, client, task, folder, limit })
    this.#evidence = { task, seen: [...relay.seen], performance }
  }

  /** What was seen, for reports and certificates; nothing where the candidate was not asked. */
  recordOf(id: string): ScenarioRecord | undefined {
    if (this.#evidence === undefined) return undefined
    const { seen, performance } = this.#evidence
    return {
      scenario: this.scenario,
      id,
      performance,
      calls: withoutSecrets(seen, this.parties.client),
    }
  }

  /** The numbers under which the importer's declarations are on file. */
  async acceptedNumbers(): Promise<readonly string[]> {
    const { stage } = this.setting
    const [account = ''] = this.parties.importer.accounts
    const answer = await stage.administrator().declarations.list(account)
    return 'value' in answer ? answer.value.map(({ transactionNumber }) => transactionNumber) : []
  }
}

function known<Value>(value: Value | undefined, otherwise: string): Value {
  if (value !== undefined) return value
  throw new Error(otherwise)
}

setWorldConstructor(Certification)
