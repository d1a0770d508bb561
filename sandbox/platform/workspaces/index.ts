export { systemCall, type Call } from './call.ts'
export { whenDue, type Deed, type DueHandler, type DueHandlers } from './due-handler.ts'
export { dueKind, shapedBy, textKind, type DueKind, type PayloadOf } from './due-kind.ts'
export { dropWork, planWork, type DueWork } from './due-work.ts'
export {
  faults,
  isActive,
  MOST_FAULTS,
  strike,
  strikeAttempt,
  type Fault,
  faultDetail,
  type FaultDetail,
  type FaultEffect,
  type FaultKind,
} from './faults.ts'
export {
  MISSING_RATE_POLICIES,
  LARGE_PROFILES,
  PROFILES,
  putSettings,
  SWITCHES,
  settingsOf,
  type MissingRatePolicy,
  type Profile,
  type Settings,
  type Switch,
} from './settings.ts'
export { makeKeys, SIGNING_ALGORITHM } from './key-file.ts'
export { sameSecret, workspaceKeys, type WorkspaceKeys } from './workspace-keys.ts'
export { WorkspaceClock, type ClockState } from './workspace-clock.ts'
export { faultWatchOf } from './fault-watch.ts'
export type { Happening, OnFailure, Workspace } from './workspace.ts'
export {
  type OpenWorkspace,
  type Progress,
  type Seeder,
  type WantedWorkspace,
} from './workspace-maker.ts'
export { Workspaces, type WorkspacesOptions } from './workspaces.ts'
export {
  CLOCK_ALREADY_MOVING,
  CLOCK_GOES_FORWARD_ONLY,
  SNAPSHOT_BEING_DELETED,
  SNAPSHOT_DAMAGED,
  SET_ASIDE_NOT_FOUND,
  SNAPSHOT_IS_SEED,
  SNAPSHOT_NOT_FOUND,
  openingProblems,
  WORKSPACE_EXISTS,
  WORKSPACE_FOLDER_TAKEN,
  WORKSPACE_IS_DEFAULT,
  WORKSPACE_NOT_FOUND,
} from './problems.ts'
export type { Ended } from './agenda.ts'
export type { Advanced, Told } from './advance-report.ts'
export { loadSetAside, setAsideWork, type SetAside } from './set-aside.ts'
export { workspaceCollections } from './collections.ts'
