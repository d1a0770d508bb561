import type { ProblemType } from '../../kernel/problem.ts'

export const STORAGE_UNAVAILABLE = {
  code: 'storage-unavailable',
  status: 503,
  title: { en: 'The storage refuses writes', fr: 'Le stockage refuse les écritures' },
  detail: {
    en: 'The medium is full or failing, or the data folder is gone. Nothing of this request was kept.',
    fr: 'Le support est plein ou défaillant, ou le dossier de données a disparu. Rien de cette demande n’a été conservé.',
  },
  remedy: {
    en: 'Make room on the disk or put the data folder back, then send the same request again.',
    fr: 'Libérez de l’espace disque ou remettez le dossier de données, puis envoyez de nouveau la même demande.',
  },
} as const satisfies ProblemType

export const MEMORY_FULL = {
  code: 'memory-full',
  status: 503,
  title: {
    en: 'There is no memory left to store more',
    fr: 'Il n’y a plus de mémoire pour stocker',
  },
  detail: {
    en: 'The sandbox keeps all workspaces in memory, and it is used up. Nothing of this request was kept; what is stored can be read.',
    fr: 'Le bac à sable garde tous les espaces en mémoire, et elle est épuisée. Rien de cette demande n’a été conservé; ce qui est stocké reste lisible.',
  },
  remedy: {
    en: 'Reset or delete workspaces, or start with more memory (NODE_OPTIONS=--max-old-space-size=8192), then send the same request again.',
    fr: 'Réinitialisez ou supprimez des espaces, ou démarrez avec plus de mémoire (NODE_OPTIONS=--max-old-space-size=8192), puis renvoyez la demande.',
  },
} as const satisfies ProblemType

export const WORKSPACE_BEING_DELETED = {
  code: 'workspace-being-deleted',
  status: 409,
  title: {
    en: 'The workspace is being deleted',
    fr: 'L’espace de travail est en cours de suppression',
  },
  detail: {
    en: 'The workspace was deleted while this call was at work in it. Nothing of this request was kept.',
    fr: 'L’espace de travail a été supprimé pendant cet appel. Rien de cette demande n’a été conservé.',
  },
  remedy: {
    en: 'Make the workspace anew, or use another one.',
    fr: 'Recréez l’espace de travail, ou utilisez-en un autre.',
  },
} as const satisfies ProblemType

export const storageProblems: readonly ProblemType[] = [
  STORAGE_UNAVAILABLE,
  MEMORY_FULL,
  WORKSPACE_BEING_DELETED,
]
