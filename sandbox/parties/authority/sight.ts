import {
  businessOf,
  type BusinessNumber,
  type ProgramAccountNumber,
} from '../../kernel/identifiers.ts'
import type { Sight } from './grant.ts'
import type { DelegateStanding, Standing, StandingName } from './standing.ts'

/** What of a record decides who sees it. */
export interface Submitted {
  readonly submittedBy: BusinessNumber
  readonly importer: ProgramAccountNumber
}

/** Seen from the caller: the own business, the importer, or anybody else. */
export type Submitter = 'self' | 'importer' | 'others'

type WithoutRules = Exclude<StandingName, DelegateStanding['name'] | 'expired-user'>

const WITHOUT_RULES: Readonly<Record<WithoutRules, Sight>> = {
  bam: 'edit',
  pam: 'edit',
  editor: 'edit',
  reader: 'view',
  'software-editor': 'edit',
  'software-reader': 'view',
  officer: 'edit',
  administrator: 'edit',
  system: 'edit',
  orphan: 'none',
  stranger: 'none',
}

const EVERYONE: ReadonlySet<Submitter> = new Set(['self', 'importer', 'others'])
const SELF: ReadonlySet<Submitter> = new Set(['self'])
const NOBODY: ReadonlySet<Submitter> = new Set()

/**
 * What the standing, which must be one to the record's own program account, may do with it:
 * `none` is answered as if the record were missing.
 *
 * @see sources.ts VISIBILITY_RULES, PORTAL_ROLES, OWN_RECORDS
 */
export function sightOf(standing: Standing, record: Submitted): Sight {
  if (isDelegate(standing)) {
    const sight = ruleFor(standing, submitterOf(standing.business, record))
    return standing.name === 'delegate-reader' && sight === 'edit' ? 'view' : sight
  }
  if (standing.name === 'expired-user') {
    return record.submittedBy === standing.business ? 'view' : 'none'
  }
  return WITHOUT_RULES[standing.name]
}

export function maySee(standing: Standing, record: Submitted): boolean {
  return sightOf(standing, record) !== 'none'
}

/** Whose records of the account a list shows to that standing. */
export function visibleSubmitters(standing: Standing): ReadonlySet<Submitter> {
  if (isDelegate(standing)) {
    return new Set([...EVERYONE].filter((whose) => ruleFor(standing, whose) !== 'none'))
  }
  if (standing.name === 'expired-user') return SELF
  return WITHOUT_RULES[standing.name] === 'none' ? NOBODY : EVERYONE
}

function isDelegate(standing: Standing): standing is DelegateStanding {
  return 'visibility' in standing
}

function submitterOf(caller: BusinessNumber, record: Submitted): Submitter {
  if (record.submittedBy === caller) return 'self'
  return record.submittedBy === businessOf(record.importer) ? 'importer' : 'others'
}

function ruleFor(standing: DelegateStanding, whose: Submitter): Sight {
  switch (whose) {
    case 'self':
      return ownSight(standing.visibility.submittedByBroker)
    case 'importer':
      return standing.visibility.submittedByImporter
    case 'others':
      return standing.visibility.submittedByOthers
  }
}

/** Whoever filed sees what it filed, as one does whose delegation has ended; the rule may give more. */
function ownSight(rule: Sight): Sight {
  return rule === 'none' ? 'view' : rule
}
