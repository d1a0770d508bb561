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
  putSettings,
  settings,
  settingsOf,
  type MissingRatePolicy,
  type Profile,
  type Settings,
  type Switch,
} from './settings.ts'
export { sameSecret, SIGNING_ALGORITHM, type WorkspaceKeys } from './workspace-keys.ts'
export { clocks, WorkspaceClock } from './workspace-clock.ts'
export type { Workspace } from './workspace.ts'
