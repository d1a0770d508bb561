export type { Action } from './actions.ts'
export { forThoseWhoMay, PARTNERS_AND_AGENCY } from './for-those-who-may.ts'
export {
  DELEGATE_ROLES,
  endOfDay,
  SIGHTS,
  type DelegateRole,
  type Grant,
  type Sight,
  type Visibility,
} from './grant.ts'
export { asSeenBy, PROGRAM_ROLES, roleIn, type Membership, type ProgramRole } from './membership.ts'
export { Onlooker, sightOfTheLog } from './use-cases/onlooker.ts'
export { authorityProblems, NOT_AUTHORIZED } from './problems.ts'
export { requireAllowed } from './require.ts'
export { maySee, visibleSubmitters, type Submitted, type Submitter } from './sight.ts'
export type { DelegateStanding, OwnStanding, Standing, StandingName } from './standing.ts'
export {
  authorityCollections,
  employersOf,
  membershipOf,
  memberships,
  ownBusinesses,
  putGrant,
  putMembership,
  removeMembership,
  requireMay,
  standingInBusinessOf,
  standingOf,
  type Asking,
} from './store.ts'
