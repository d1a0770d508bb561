import { created, longCommand, noContent, ok, longQuery, type Endpoint } from '../http/index.ts'
import {
  CLOCK_ALREADY_MOVING,
  SNAPSHOT_BEING_DELETED,
  SNAPSHOT_DAMAGED,
  SNAPSHOT_IS_SEED,
  SNAPSHOT_NOT_FOUND,
  WORKSPACE_NOT_FOUND,
  type Workspaces,
} from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import * as schema from './schema.ts'
import { workspaceToWire } from './to-wire.ts'
import { withinDefault, workspaceNamed } from './within.ts'
import { announceDeed, announceReplacement } from './facts.ts'

/** Named copies of the whole state of a workspace. */
export function snapshotEndpoints(workspaces: Workspaces) {
  const inDefault = (endpoint: Endpoint): Endpoint => withinDefault(workspaces, endpoint)
  return {
    list: inDefault(listSnapshots(workspaces)),
    save: inDefault(saveSnapshot(workspaces)),
    restore: inDefault(restoreSnapshot(workspaces)),
    remove: inDefault(deleteSnapshot(workspaces)),
  }
}

function listSnapshots(workspaces: Workspaces): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'listSnapshots',
      summary: 'List the snapshots of a workspace',
      path: schema.workspacePath,
      answers: { 200: { description: 'All snapshots', schema: schema.snapshotsAnswer } },
      refuses: [WORKSPACE_NOT_FOUND],
    },
    async (_call, { path }) => {
      const { store } = await workspaces.require(workspaceNamed(workspaces, path.name))
      return ok({ items: await store.snapshots() })
    },
  )
}

function saveSnapshot(workspaces: Workspaces): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'saveSnapshot',
      summary: 'Save a snapshot; one of the same name is replaced',
      path: schema.workspacePath,
      body: schema.wantedSnapshot,
      answers: { 201: { description: 'The snapshot', schema: schema.snapshotAnswer } },
      refuses: [WORKSPACE_NOT_FOUND, SNAPSHOT_IS_SEED, CLOCK_ALREADY_MOVING],
    },
    async (call, { path, body }) => {
      const name = workspaceNamed(workspaces, path.name)
      await workspaces.saveSnapshot(name, body.name)
      await announceDeed(call, 'SnapshotSaved', `${name}/${body.name}`)
      const saved = await (await workspaces.require(name)).store.snapshots()
      return created(
        `/_sandbox/workspaces/${name}/snapshots/${body.name}`,
        saved.find((snapshot) => snapshot.name === body.name),
      )
    },
  )
}

function restoreSnapshot(workspaces: Workspaces): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'restoreSnapshot',
      summary: 'Put the state of a snapshot in the place of the present one',
      path: schema.snapshotPath,
      answers: { 200: { description: 'The workspace', schema: schema.workspaceAnswer } },
      refuses: [
        WORKSPACE_NOT_FOUND,
        SNAPSHOT_NOT_FOUND,
        SNAPSHOT_BEING_DELETED,
        SNAPSHOT_DAMAGED,
        CLOCK_ALREADY_MOVING,
      ],
    },
    async (call, { path }) => {
      const name = workspaceNamed(workspaces, path.name)
      await workspaces.restore(name, path.snapshot)
      await announceReplacement(call, 'SnapshotRestored', name)
      return ok(await workspaceToWire(workspaces, await workspaces.require(name), false))
    },
  )
}

function deleteSnapshot(workspaces: Workspaces): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'deleteSnapshot',
      summary: 'Delete a snapshot',
      path: schema.snapshotPath,
      answers: { 204: { description: 'It is gone' } },
      refuses: [WORKSPACE_NOT_FOUND, SNAPSHOT_NOT_FOUND, SNAPSHOT_IS_SEED],
    },
    async (call, { path }) => {
      const name = workspaceNamed(workspaces, path.name)
      await workspaces.deleteSnapshot(name, path.snapshot)
      await announceDeed(call, 'SnapshotDeleted', `${name}/${path.snapshot}`)
      return noContent()
    },
  )
}
