/** A store that holds no whole workspace: its beginning was lost, and a repair could not bring it back. */
export class WorkspaceEmpty extends Error {
  override readonly name = 'WorkspaceEmpty'

  constructor(workspace: string, snapshots: readonly string[]) {
    const way =
      snapshots.length === 0
        ? 'Delete the folder to begin anew.'
        : `Its saved snapshots ${snapshots.join(', ')} are whole: copy one from its folder saved beside the` +
          ' journal as snapshot-000001.jsonl and start once with --repair; or delete the folder to begin anew.'
    super(`Nothing of the workspace ${workspace} can be read but what is said here. ${way}`)
  }
}
