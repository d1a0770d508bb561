export { withApiFaults } from './api-faults.ts'
export { announceSetAside } from './due-work-endpoints.ts'
export type {
  MakeTestIdentity,
  PapersOf,
  TestIdentity,
  TestParty,
  WantedTestIdentity,
} from './control-options.ts'
export { API_UNAVAILABLE } from './problems.ts'
export { within } from './within.ts'
