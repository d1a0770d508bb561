import {
  accepted,
  created,
  longCommand,
  noContent,
  ok,
  longQuery,
  type Endpoint,
} from '../http/index.ts'
import { cursorOf, placeOf, StoreClosed } from '../storage/index.ts'
import {
  LARGE_PROFILES,
  WORKSPACE_EXISTS,
  WORKSPACE_FOLDER_TAKEN,
  WORKSPACE_IS_DEFAULT,
  WORKSPACE_NOT_FOUND,
  type Workspaces,
} from '../workspaces/index.ts'
import { ADMINISTRATION } from './administration.ts'
import { Creations } from './creations.ts'
import { announceDeed, announceReplacement } from './facts.ts'
import * as schema from './schema.ts'
import { creationToWire, workspaceToWire } from './to-wire.ts'
import { withinDefault, workspaceNamed } from './within.ts'

/** Operations on the set of workspaces; what they did is in the log of the default one. */
export function workspaceEndpoints(workspaces: Workspaces) {
  const creations = new Creations(workspaces)
  const inDefault = (endpoint: Endpoint): Endpoint => withinDefault(workspaces, endpoint)
  return {
    list: inDefault(listWorkspaces(workspaces)),
    create: inDefault(createWorkspace(workspaces, creations)),
    show: inDefault(showWorkspace(workspaces, creations)),
    remove: inDefault(deleteWorkspace(workspaces, creations)),
    reset: inDefault(resetWorkspace(workspaces)),
  }
}

const LIST = ['workspaces']

function listWorkspaces(workspaces: Workspaces): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'listWorkspaces',
      summary: 'List the workspaces by name',
      description: 'With the default one; each by itself tells its clock, settings and documents.',
      query: schema.listQuery,
      answers: { 200: { description: 'A page of names', schema: schema.workspaceListAnswer } },
    },
    async (_call, { query: { limit, after } }) => {
      const from = after === undefined ? '' : placeOf(after, LIST)
      const names = (await workspaces.names()).filter((name) => name > from)
      const items = names
        .slice(0, limit)
        .map((name) => ({ name, isDefault: name === workspaces.defaultName }))
      const last = names.length > limit ? items.at(-1) : undefined
      return ok({ items, ...(last !== undefined && { next: cursorOf(last.name, LIST) }) })
    },
  )
}

function createWorkspace(workspaces: Workspaces, creations: Creations): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'createWorkspace',
      summary: 'Make a workspace',
      description:
        'The profiles demo and small are answered when they are whole. The profile national, and ' +
        'clean-up, which has 400,000 idle program accounts besides, are answered at once; their ' +
        'progress is at the location.',
      body: schema.wantedWorkspace,
      answers: {
        201: { description: 'The workspace', schema: schema.workspaceAnswer },
        202: { description: 'The workspace is being made', schema: schema.workspaceAnswer },
      },
      refuses: [WORKSPACE_EXISTS, WORKSPACE_FOLDER_TAKEN],
    },
    async (call, { body }) => {
      const name = workspaceNamed(workspaces, body.name)
      const { profile, seed = name } = body
      const { whole } = await creations.start({ name, profile, seed })
      const recorded = whole.then(() => announceDeed(call, 'WorkspaceCreated', name))
      const location = `/_sandbox/workspaces/${name}`
      const creation = creations.byName(name)
      if (LARGE_PROFILES.has(profile) && creation !== undefined) {
        recorded.catch((error: unknown) => {
          // A sandbox that stops leaves nothing of what is half made.
          if (error instanceof StoreClosed) return
          workspaces.report(error, `making the workspace "${name}"`)
        })
        return accepted(location, creationToWire(creation))
      }
      await recorded
      return created(
        location,
        await workspaceToWire(workspaces, await workspaces.require(name), false),
      )
    },
  )
}

function showWorkspace(workspaces: Workspaces, creations: Creations): Endpoint {
  return longQuery(
    {
      ...ADMINISTRATION,
      id: 'getWorkspace',
      summary: 'Show a workspace, or how far its making is',
      path: schema.workspacePath,
      query: schema.workspaceQuery,
      answers: { 200: { description: 'The workspace', schema: schema.workspaceAnswer } },
      refuses: [WORKSPACE_NOT_FOUND],
    },
    async (_call, { path, query: { hash } }) => {
      const name = workspaceNamed(workspaces, path.name)
      const creation = creations.byName(name)
      if (creation !== undefined) return ok(creationToWire(creation))
      const workspace = await workspaces.require(name)
      return ok(await workspaceToWire(workspaces, workspace, hash === 'true'))
    },
  )
}

function deleteWorkspace(workspaces: Workspaces, creations: Creations): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'deleteWorkspace',
      summary: 'Delete a workspace with all that is in it',
      path: schema.workspacePath,
      answers: { 204: { description: 'It is gone' } },
      refuses: [WORKSPACE_NOT_FOUND, WORKSPACE_IS_DEFAULT],
    },
    async (call, { path }) => {
      const name = workspaceNamed(workspaces, path.name)
      if (creations.forget(name)) return noContent()
      await workspaces.delete(name)
      await announceDeed(call, 'WorkspaceDeleted', name)
      return noContent()
    },
  )
}

function resetWorkspace(workspaces: Workspaces): Endpoint {
  return longCommand(
    {
      ...ADMINISTRATION,
      id: 'resetWorkspace',
      summary: 'Take a workspace back to the state right after it was made',
      path: schema.workspacePath,
      answers: { 200: { description: 'The workspace', schema: schema.workspaceAnswer } },
      refuses: [WORKSPACE_NOT_FOUND],
    },
    async (call, { path }) => {
      const name = workspaceNamed(workspaces, path.name)
      await workspaces.reset(name)
      await announceReplacement(call, 'WorkspaceReset', name)
      return ok(await workspaceToWire(workspaces, await workspaces.require(name), false))
    },
  )
}
