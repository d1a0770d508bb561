export type { Call } from './call.ts'
export {
  dropWork,
  dueInstant,
  dueWork,
  planWork,
  workDue,
  type DueHandler,
  type DueWork,
} from './due-work.ts'
export { faults, strike, type Fault } from './faults.ts'
export {
  newSettings,
  MISSING_RATE_POLICIES,
  PROFILES,
  putSettings,
  SWITCHES,
  settings,
  settingsOf,
  type MissingRatePolicy,
  type Profile,
  type Settings,
  type Switch,
} from './settings.ts'
export { openKeys, sameSecret, SIGNING_ALGORITHM, type WorkspaceKeys } from './workspace-keys.ts'
export { clocks, WorkspaceClock } from './workspace-clock.ts'
export type { Happening, Workspace } from './workspace.ts'
export {
  WORKSPACE_START,
  Workspaces,
  type OpenWorkspace,
  type Progress,
  type Seeder,
  type WantedWorkspace,
} from './workspaces.ts'
export { workspaceProblems, WORKSPACE_NOT_FOUND } from './problems.ts'
export type { Advanced } from './agenda.ts'
export { workspaceCollections } from './collections.ts'
