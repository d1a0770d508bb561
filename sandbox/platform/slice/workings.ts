import { inTurn } from '../facts/index.ts'
import type { OnFailure, WorkspacesOptions } from '../workspaces/index.ts'
import { mergeKinds } from './merge-kinds.ts'
import type { Slice } from './slice.ts'

/** The part of a workspace that its slices make up. */
export type Workings = Required<
  Pick<WorkspacesOptions, 'collections' | 'dueHandlers' | 'listeners' | 'seeder' | 'onOpen'>
>

export function workingsOf(slices: readonly Slice[], onFailure: OnFailure): Workings {
  const collections = slices.flatMap((slice) => slice.collections ?? [])
  return {
    collections: Object.values(mergeKinds(collections.map((kept) => ({ [kept.name]: kept })))),
    dueHandlers: mergeKinds(slices.map((slice) => slice.dueHandlers)),
    listeners: inTurn(slices.flatMap((slice) => slice.listeners ?? [])),
    seeder: async (...wanted) => {
      for (const { seed } of slices) await seed?.(...wanted)
    },
    onOpen: (workspace) => {
      for (const slice of slices) slice.onOpen?.(workspace, onFailure)
    },
  }
}
