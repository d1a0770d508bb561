import {
  businessOf,
  type BusinessNumber,
  type ProgramAccountNumber,
} from '../../../kernel/identifiers.ts'
import type { Reader } from '../../../platform/storage/index.ts'
import { may, type Action } from '../actions.ts'
import { readingOf, readingsOf, sidesOf, WHOLE, type Line } from '../line.ts'
import { maySee, type Submitted } from '../sight.ts'
import type { Standing } from '../standing.ts'
import { ownBusinesses, standingInBusinessOf, standingOf, type Asking } from '../store.ts'

/**
 * What one caller may see, as of one reading: the same rule for a record asked for by its number, for
 * lists, for the log and for its streams. What belongs to a program account is seen by those who have a
 * standing to that account; what belongs to no single account, by those who have one in the business as a
 * whole. Each standing is looked up once.
 *
 * @see sources.ts PORTAL_ROLES, VISIBILITY_RULES, SIGHT_OF_THE_LOG
 */
export class Onlooker {
  readonly #reader: Reader
  readonly #asking: Asking
  readonly #toAccounts = new Map<ProgramAccountNumber, Promise<Standing>>()
  readonly #inBusinesses = new Map<BusinessNumber, Promise<Standing>>()

  constructor(reader: Reader, asking: Asking) {
    this.#reader = reader
    this.#asking = asking
  }

  /** Whether an action on the business as a whole, such as reading of its employees, is allowed. */
  async mayInBusiness(business: BusinessNumber, action: Action): Promise<boolean> {
    return may(await this.#inBusiness(business), action)
  }

  async seesAccount(account: ProgramAccountNumber): Promise<boolean> {
    return may(await this.#toAccount(account), 'view-program-account')
  }

  /** A declaration, or anything else that was done for a program account by somebody. */
  async seesSubmitted(record: Submitted): Promise<boolean> {
    return maySee(await this.#toAccount(record.importer), record)
  }

  /** A draft is seen by the business that saved it, in an account where the caller may edit. */
  async seesDraft(draft: {
    readonly importer: ProgramAccountNumber
    readonly savedBy: BusinessNumber | null
  }): Promise<boolean> {
    const standing = await this.#toAccount(draft.importer)
    const business = 'business' in standing ? standing.business : null
    return may(standing, 'save-draft') && business === draft.savedBy
  }

  /** A delegation: the third party as a whole sees it, and whoever has a role in the importer's account. */
  async seesDelegation(relation: {
    readonly account: ProgramAccountNumber
    readonly thirdParty: BusinessNumber
  }): Promise<boolean> {
    if (await this.mayInBusiness(relation.thirdParty, 'view-delegations')) return true
    const importer = businessOf(relation.account)
    return (
      (await this.mayInBusiness(importer, 'view-delegations')) &&
      (await this.seesSubmitted({ importer: relation.account, submittedBy: importer }))
    )
  }

  /** A line of the log shows no more than the record that it tells of. */
  async seesLine(line: Line, reading: Action): Promise<boolean> {
    if (isAgency(this.#asking)) return true
    const isOfDraft = reading === 'save-draft'
    if (line.account === undefined) {
      return this.#mayInAny(sidesOf(line), isOfDraft ? WHOLE : reading)
    }
    const side = line.byBusiness ?? businessOf(line.account)
    if (isOfDraft) return this.seesDraft({ importer: line.account, savedBy: side })
    return (
      (await this.#mayInAny(sidesOf(line), 'view-business')) &&
      (await this.seesSubmitted({ importer: line.account, submittedBy: side }))
    )
  }

  async #mayInAny(businesses: readonly BusinessNumber[], action: Action): Promise<boolean> {
    for (const business of businesses) {
      if (await this.mayInBusiness(business, action)) return true
    }
    return false
  }

  #toAccount(account: ProgramAccountNumber): Promise<Standing> {
    const known = this.#toAccounts.get(account) ?? standingOf(this.#reader, this.#asking, account)
    this.#toAccounts.set(account, known)
    return known
  }

  #inBusiness(business: BusinessNumber): Promise<Standing> {
    const known =
      this.#inBusinesses.get(business) ?? standingInBusinessOf(this.#reader, this.#asking, business)
    this.#inBusinesses.set(business, known)
    return known
  }
}

/**
 * What a caller meets of the log, and whose lines that can be at all.
 *
 * @param facts what the slices say of who reads of their facts
 */
export function sightOfTheLog(facts: Parameters<typeof readingsOf>[0]) {
  const readings = readingsOf(facts)
  return async (reader: Reader, asking: Asking) => {
    const onlooker = new Onlooker(reader, asking)
    return {
      businesses: isAgency(asking) ? ('all' as const) : await ownBusinesses(reader, asking.actor),
      sees: (line: Line) => onlooker.seesLine(line, readingOf(readings, line)),
    }
  }
}

/** The log of the whole workspace is the agency's and the administrator's. */
function isAgency({ actor }: Asking): boolean {
  return actor.kind === 'officer' || actor.kind === 'administrator'
}
