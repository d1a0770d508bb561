import type { ProblemType } from '../kernel/problem.ts'

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

export const workspaceProblems: readonly ProblemType[] = [
  CLOCK_GOES_FORWARD_ONLY,
  CLOCK_ALREADY_MOVING,
  WORKSPACE_NOT_FOUND,
  WORKSPACE_EXISTS,
  WORKSPACE_IS_DEFAULT,
  SNAPSHOT_NOT_FOUND,
  SNAPSHOT_IS_SEED,
]
