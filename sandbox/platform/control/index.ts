export { withApiFaults } from './api-faults.ts'
export { recordSetAside } from './due-work-endpoints.ts'
export type {
  ControlOptions,
  MakeTestIdentity,
  PapersOf,
  TestIdentity,
  TestParty,
  WantedTestIdentity,
} from './control-options.ts'
export { controlFindings } from './findings.ts'
export { API_UNAVAILABLE, controlProblems } from './problems.ts'
export { controlRoutes } from './routes.ts'
