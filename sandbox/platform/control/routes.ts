import { Hono } from 'hono'
import type { Env } from '../http/index.ts'
import { advanceEndpoints } from './advance-endpoints.ts'
import { Advances } from './advances.ts'
import { clockEndpoints } from './clock-endpoints.ts'
import { dueWorkEndpoints } from './due-work-endpoints.ts'
import type { ControlOptions } from './control-options.ts'
import { faultEndpoints } from './fault-endpoints.ts'
import { partyEndpoints } from './party-endpoints.ts'
import { settingsEndpoints } from './settings-endpoints.ts'
import { snapshotEndpoints } from './snapshot-endpoints.ts'
import { workspaceEndpoints } from './workspace-endpoints.ts'

const ALL = '/_sandbox/workspaces'
const ONE = '/_sandbox/workspaces/:name'

/** The control surface: open to the administrator alone. */
export function controlRoutes(options: ControlOptions): Hono<Env> {
  const workspaces = workspaceEndpoints(options.workspaces)
  const snapshots = snapshotEndpoints(options.workspaces)
  const advances = new Advances(options)
  const clock = clockEndpoints(options.workspaces, advances)
  const way = advanceEndpoints(options.workspaces, advances)
  const dueWork = dueWorkEndpoints(options.workspaces)
  const settings = settingsEndpoints(options.workspaces)
  const faults = faultEndpoints(options)
  const parties = partyEndpoints(options)
  const routes = new Hono<Env>()
  routes
    .get(ALL, workspaces.list)
    .post(ALL, workspaces.create)
    .get(ONE, workspaces.show)
    .delete(ONE, workspaces.remove)
    .post(`${ONE}/reset`, workspaces.reset)
    .get(`${ONE}/snapshots`, snapshots.list)
    .post(`${ONE}/snapshots`, snapshots.save)
    .delete(`${ONE}/snapshots/:snapshot`, snapshots.remove)
    .post(`${ONE}/snapshots/:snapshot/restore`, snapshots.restore)
    .get(`${ONE}/clock`, clock.show)
    .put(`${ONE}/clock`, clock.setMode)
    .post(`${ONE}/clock/advance`, clock.advance)
    .get(`${ONE}/clock/advances`, way.list)
    .get(`${ONE}/clock/advances/:id`, way.show)
    .delete(`${ONE}/clock/advances/:id`, way.cancel)
    .get(`${ONE}/clock/advances/:id/stream`, way.follow)
    .post(`${ONE}/clock/preview`, clock.preview)
    .get(`${ONE}/due-work/set-aside`, dueWork.list)
    .post(`${ONE}/due-work/set-aside/:id/retry`, dueWork.retry)
    .delete(`${ONE}/due-work/set-aside/:id`, dueWork.drop)
    .get(`${ONE}/settings`, settings.show)
    .patch(`${ONE}/settings`, settings.change)
    .get(`${ONE}/faults`, faults.list)
    .post(`${ONE}/faults`, faults.set)
    .delete(`${ONE}/faults/:id`, faults.lift)
    .post(`${ONE}/test-identities`, parties.makeTestIdentity)
    .get(`${ONE}/parties/:business/papers`, parties.papers)
    .get(`${ONE}/people/:username/one-time-code`, parties.oneTimeCode)
  return routes
}
