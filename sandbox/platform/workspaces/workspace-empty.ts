import { ToldError } from '../../kernel/told-error.ts'

/** A store that holds no whole workspace: its beginning was lost, and a repair could not bring it back. */
export class WorkspaceEmpty extends ToldError {
  override readonly name = 'WorkspaceEmpty'

  constructor(workspace: string, snapshots: readonly string[]) {
    super(snapshots.length === 0 ? NOTHING_LEFT : SNAPSHOTS_LEFT, {
      workspace,
      snapshots: snapshots.join(', '),
    })
  }
}

const NOTHING_LEFT = {
  en: 'Nothing of the workspace {workspace} can be read but what is said here. Delete the folder to begin anew.',
  fr: 'Rien de l’espace de travail {workspace} n’est lisible, sinon ce qui est dit ici. Supprimez le dossier pour recommencer.',
}
const SNAPSHOTS_LEFT = {
  en: 'Nothing of the workspace {workspace} can be read but what is said here. Its saved snapshots {snapshots} are whole: copy one from its folder saved beside the journal as snapshot-000001.jsonl and start once with --repair; or delete the folder to begin anew.',
  fr: 'Rien de l’espace de travail {workspace} n’est lisible, sinon ce qui est dit ici. Ses instantanés {snapshots} sont entiers : copiez-en un de son dossier saved, à côté du journal, sous le nom snapshot-000001.jsonl et démarrez une fois avec --repair; ou supprimez le dossier pour recommencer.',
}
