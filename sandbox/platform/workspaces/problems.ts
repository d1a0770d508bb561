import type { ProblemType } from '../../kernel/problem.ts'

export const CLOCK_GOES_FORWARD_ONLY = {
  code: 'clock-goes-forward-only',
  status: 422,
  title: { en: 'The clock goes forward only', fr: 'L’horloge ne fait qu’avancer' },
  detail: {
    en: 'It is {now} in this workspace; {to} has passed.',
    fr: 'Il est {now} dans cet espace de travail; {to} est passé.',
  },
  remedy: {
    en: 'Choose a later instant, or restore a snapshot to go back.',
    fr: 'Choisissez un instant ultérieur, ou restaurez un instantané pour revenir en arrière.',
  },
} as const satisfies ProblemType

export const CLOCK_ALREADY_MOVING = {
  code: 'clock-already-moving',
  status: 409,
  title: { en: 'The clock is being set already', fr: 'L’horloge est déjà en train d’avancer' },
  detail: {
    en: 'Another call is setting this clock forward and doing what falls due.',
    fr: 'Un autre appel fait avancer cette horloge et exécute ce qui arrive à échéance.',
  },
  remedy: {
    en: 'Wait until it has answered, then try again.',
    fr: 'Attendez sa réponse, puis réessayez.',
  },
} as const satisfies ProblemType

export const WORKSPACE_NOT_FOUND = {
  code: 'workspace-not-found',
  status: 404,
  title: { en: 'There is no such workspace', fr: 'Cet espace de travail n’existe pas' },
  detail: {
    en: 'No workspace is named "{name}".',
    fr: 'Aucun espace de travail ne s’appelle « {name} ».',
  },
  remedy: {
    en: 'List the workspaces with GET /_sandbox/workspaces, or create this one.',
    fr: 'Listez les espaces avec GET /_sandbox/workspaces, ou créez celui-ci.',
  },
} as const satisfies ProblemType

export const WORKSPACE_EXISTS = {
  code: 'workspace-exists',
  status: 409,
  title: { en: 'The workspace exists already', fr: 'L’espace de travail existe déjà' },
  detail: {
    en: 'A workspace is named "{name}" already.',
    fr: 'Un espace de travail s’appelle déjà « {name} ».',
  },
  remedy: {
    en: 'Choose another name, or reset or delete the existing one.',
    fr: 'Choisissez un autre nom, ou réinitialisez ou supprimez l’espace existant.',
  },
} as const satisfies ProblemType

export const WORKSPACE_FOLDER_TAKEN = {
  code: 'workspace-folder-taken',
  status: 409,
  title: {
    en: 'A folder of that name is in the way',
    fr: 'Un dossier de ce nom est déjà présent',
  },
  detail: {
    en: 'The data folder holds a folder "{name}" that is no workspace of the sandbox; it was left alone.',
    fr: 'Le dossier de données contient un dossier « {name} » qui n’est pas un espace du bac à sable; il est intact.',
  },
  remedy: {
    en: 'Choose another name, or move that folder elsewhere.',
    fr: 'Choisissez un autre nom, ou déplacez ce dossier.',
  },
} as const satisfies ProblemType

export const WORKSPACE_IS_DEFAULT = {
  code: 'workspace-is-default',
  status: 409,
  title: {
    en: 'The default workspace stays',
    fr: 'L’espace de travail par défaut demeure',
  },
  detail: {
    en: 'The default workspace "{name}" cannot be deleted while the sandbox runs.',
    fr: 'L’espace par défaut « {name} » ne peut être supprimé pendant que le bac à sable tourne.',
  },
  remedy: { en: 'Reset it instead.', fr: 'Réinitialisez-le plutôt.' },
} as const satisfies ProblemType

export const SNAPSHOT_NOT_FOUND = {
  code: 'snapshot-not-found',
  status: 404,
  title: { en: 'There is no such snapshot', fr: 'Cet instantané n’existe pas' },
  detail: {
    en: 'The workspace "{name}" has no snapshot named "{snapshot}".',
    fr: 'L’espace de travail « {name} » n’a aucun instantané nommé « {snapshot} ».',
  },
  remedy: {
    en: 'List its snapshots with GET /_sandbox/workspaces/{name}/snapshots.',
    fr: 'Listez ses instantanés avec GET /_sandbox/workspaces/{name}/snapshots.',
  },
} as const satisfies ProblemType

export const SNAPSHOT_IS_SEED = {
  code: 'snapshot-is-seed',
  status: 409,
  title: { en: 'The snapshot "seed" stays', fr: 'L’instantané « seed » demeure' },
  detail: {
    en: 'The snapshot "seed" is the state to which a reset goes back.',
    fr: 'L’instantané « seed » est l’état auquel revient une réinitialisation.',
  },
  remedy: { en: 'Choose another name.', fr: 'Choisissez un autre nom.' },
} as const satisfies ProblemType

export const SNAPSHOT_DAMAGED = {
  code: 'snapshot-damaged',
  status: 409,
  title: { en: 'The snapshot is damaged', fr: 'L’instantané est endommagé' },
  detail: {
    en: 'The snapshot "{snapshot}" of the workspace "{name}" cannot be restored: its file is missing or not as it was written. The workspace is as it was.',
    fr: 'L’instantané « {snapshot} » de l’espace « {name} » ne peut être restauré : son fichier manque ou n’est pas tel qu’il fut écrit. L’espace est inchangé.',
  },
  remedy: {
    en: 'Put its file back from a backup, or save a snapshot of that name anew; or restore another one.',
    fr: 'Remettez son fichier d’une sauvegarde, ou enregistrez-en un nouveau sous ce nom; ou restaurez-en un autre.',
  },
} as const satisfies ProblemType

export const SNAPSHOT_BEING_DELETED = {
  code: 'snapshot-being-deleted',
  status: 409,
  title: { en: 'The snapshot is being deleted', fr: 'L’instantané est en cours de suppression' },
  detail: {
    en: 'The snapshot "{snapshot}" of the workspace "{name}" was deleted by another call while it was to be restored.',
    fr: 'L’instantané « {snapshot} » de l’espace « {name} » a été supprimé par un autre appel pendant sa restauration.',
  },
  remedy: {
    en: 'Restore another snapshot; the workspace is as it was.',
    fr: 'Restaurez un autre instantané; l’espace de travail est inchangé.',
  },
} as const satisfies ProblemType

export const WORKSPACE_BEING_MADE = {
  code: 'workspace-being-made',
  status: 503,
  title: { en: 'The workspace is being made', fr: 'L’espace de travail est en préparation' },
  detail: {
    en: 'The workspace "{name}" is being filled with its community and answers once it is whole.',
    fr: 'L’espace « {name} » se remplit de sa communauté et répondra une fois complet.',
  },
  remedy: {
    en: 'Look at its progress with GET /_sandbox/workspaces/{name}, then try again.',
    fr: 'Suivez sa progression avec GET /_sandbox/workspaces/{name}, puis réessayez.',
  },
} as const satisfies ProblemType

export const WORKSPACE_DAMAGED = {
  code: 'workspace-damaged',
  status: 409,
  title: { en: 'The workspace is damaged', fr: 'L’espace de travail est endommagé' },
  detail: {
    en: 'The workspace "{name}" cannot be opened: its files are not as they were written. Nothing was changed.',
    fr: 'L’espace « {name} » ne peut être ouvert : ses fichiers ne sont pas tels qu’ils furent écrits. Rien n’a été modifié.',
  },
  remedy: {
    en: 'The server’s log names the file and the way out; put it back from a backup and try again, start the sandbox once with --repair, or delete the workspace.',
    fr: 'Le journal du serveur nomme le fichier et la marche à suivre; remettez-le d’une sauvegarde et réessayez, démarrez une fois avec --repair, ou supprimez l’espace.',
  },
} as const satisfies ProblemType

/** What a call can be told of the workspace that it is for, whatever it asks. */
export const openingProblems: readonly ProblemType[] = [WORKSPACE_BEING_MADE, WORKSPACE_DAMAGED]

/** Why work was set aside: no answer of the API, but named as refusals are. */
export const DUE_WORK_FAILED = {
  code: 'due-work-failed',
  status: 500,
  title: { en: 'Due work failed', fr: 'Un travail à échéance a échoué' },
  detail: {
    en: 'Something failed inside the sandbox; its log tells more.',
    fr: 'Une défaillance interne du bac à sable est survenue; son journal en dit davantage.',
  },
  remedy: {
    en: 'Retry the work, or drop it.',
    fr: 'Réessayez le travail, ou abandonnez-le.',
  },
} as const satisfies ProblemType

export const DUE_WORK_KIND_UNKNOWN = {
  code: 'due-work-kind-unknown',
  status: 500,
  title: { en: 'Nobody does this due work', fr: 'Personne n’exécute ce travail à échéance' },
  detail: {
    en: 'Nothing here does due work of the kind "{kind}".',
    fr: 'Rien ici n’exécute de travail à échéance du type « {kind} ».',
  },
  remedy: {
    en: 'Retry it with the version that planned it, or drop it.',
    fr: 'Réessayez avec la version qui l’a planifié, ou abandonnez-le.',
  },
} as const satisfies ProblemType

export const DUE_WORK_UNREADABLE = {
  code: 'due-work-unreadable',
  status: 500,
  title: { en: 'Due work cannot be read', fr: 'Un travail à échéance est illisible' },
  detail: {
    en: 'Due work "{kind}" on "{subject}" at "{dueAt}" cannot be understood.',
    fr: 'Le travail « {kind} » sur « {subject} » à « {dueAt} » est incompréhensible.',
  },
  remedy: { en: 'Drop it.', fr: 'Abandonnez-le.' },
} as const satisfies ProblemType

export const SET_ASIDE_NOT_FOUND = {
  code: 'set-aside-not-found',
  status: 404,
  title: { en: 'No such work was set aside', fr: 'Aucun travail de ce genre n’a été mis de côté' },
  detail: {
    en: 'No due work is set aside under "{id}"; it may be done by now.',
    fr: 'Aucun travail à échéance n’est mis de côté sous « {id} »; il a pu être exécuté.',
  },
  remedy: {
    en: 'List what is set aside with GET /_sandbox/workspaces/{name}/due-work/set-aside.',
    fr: 'Listez ce qui est mis de côté avec GET /_sandbox/workspaces/{name}/due-work/set-aside.',
  },
} as const satisfies ProblemType

export const workspaceProblems: readonly ProblemType[] = [
  DUE_WORK_FAILED,
  DUE_WORK_KIND_UNKNOWN,
  DUE_WORK_UNREADABLE,
  SET_ASIDE_NOT_FOUND,
  CLOCK_GOES_FORWARD_ONLY,
  CLOCK_ALREADY_MOVING,
  WORKSPACE_NOT_FOUND,
  WORKSPACE_EXISTS,
  WORKSPACE_FOLDER_TAKEN,
  WORKSPACE_IS_DEFAULT,
  SNAPSHOT_NOT_FOUND,
  SNAPSHOT_IS_SEED,
  SNAPSHOT_DAMAGED,
  SNAPSHOT_BEING_DELETED,
  ...openingProblems,
]
