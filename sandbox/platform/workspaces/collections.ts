import { dueWork } from './due-work.ts'
import { faults } from './faults.ts'
import { setAsideWork } from './set-aside.ts'
import { settings } from './settings.ts'
import { clocks } from './workspace-clock.ts'

export const workspaceCollections = [settings, clocks, faults, dueWork, setAsideWork]
