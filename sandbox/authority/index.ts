export { may, standingsThatMay, type Action } from './actions.ts'
export {
  DELEGATE_ROLES,
  endOfDay,
  isInForce,
  SIGHTS,
  type DelegateRole,
  type Grant,
  type Sight,
  type Visibility,
} from './grant.ts'
export { PROGRAM_ROLES, roleIn, type Membership, type ProgramRole } from './membership.ts'
export {
  authorityProblems,
  BROKER_LICENCE_NEEDED,
  CLIENT_SCOPE_TOO_NARROW,
  DELEGATION_ENDED,
  DELEGATION_MISSING,
  DELEGATION_TOO_NARROW,
  NOT_AUTHORIZED,
  NOT_LINKED,
  OUTSIDE_DELEGATION,
  RECORD_NOT_FOUND,
} from './problems.ts'
export { PARTNERS, PARTNERS_AND_AGENCY, requireAllowed, requireSight } from './require.ts'
export { maySee, sightOf, visibleSubmitters, type Submitted, type Submitter } from './sight.ts'
export { authoritySources } from './sources.ts'
export type { DelegateStanding, OwnStanding, Standing, StandingName } from './standing.ts'
export {
  authorityCollections,
  employersOf,
  grants,
  membershipOf,
  memberships,
  putGrant,
  putMembership,
  removeMembership,
  requireMay,
  standingInBusinessOf,
  standingOf,
  type Asking,
} from './store.ts'
