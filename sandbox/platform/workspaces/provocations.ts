import { by, type Provocations, type Step } from '../../kernel/provocation.ts'

const ALL = '/_sandbox/workspaces'
const ONE = `${ALL}/{workspace}`

function control(method: string, path: string, body?: unknown): Step {
  return { method, path, as: 'administrator', ...(body !== undefined && { body }) }
}

const IN_FILES = {
  why: {
    en: 'Somebody has to meddle with the files of the data folder first.',
    fr: 'Il faut d’abord toucher aux fichiers du dossier de données.',
  },
}
const OF_A_MOMENT = {
  why: {
    en: 'It takes two requests that meet within the same few milliseconds.',
    fr: 'Il y faut deux demandes qui se croisent à quelques millisecondes près.',
  },
}
const OF_DUE_WORK = {
  why: {
    en: 'No request is answered with it: it tells why due work was set aside, after a failure within or for work that another version planned.',
    fr: 'Aucune demande ne le reçoit : il dit pourquoi un travail à échéance a été mis de côté, après une défaillance interne ou pour un travail planifié par une autre version.',
  },
}

export const PROVOCATIONS: Provocations = {
  'due-work-failed': OF_DUE_WORK,
  'due-work-kind-unknown': OF_DUE_WORK,
  'due-work-unreadable': OF_DUE_WORK,
  'set-aside-not-found': by(control('POST', `${ONE}/due-work/set-aside/nothing/retry`)),
  'clock-goes-forward-only': by(
    control('POST', `${ONE}/clock/advance`, { to: '2020-01-01T00:00:00Z' }),
  ),
  'clock-already-moving': by(
    {
      ...control('POST', `${ONE}/clock/advance`, { by: 'P5Y' }),
      headers: { prefer: 'respond-async' },
    },
    control('POST', `${ONE}/clock/advance`, { by: 'P1D' }),
  ),
  'workspace-not-found': by(control('GET', `${ALL}/nowhere`)),
  'workspace-exists': by(control('POST', ALL, { name: '{workspace}' })),
  'workspace-is-default': by(control('DELETE', `${ALL}/default`)),
  'snapshot-not-found': by(control('POST', `${ONE}/snapshots/nothing/restore`)),
  'snapshot-is-seed': by(control('DELETE', `${ONE}/snapshots/seed`)),
  'snapshot-damaged': IN_FILES,
  'workspace-damaged': IN_FILES,
  'workspace-folder-taken': IN_FILES,
  'snapshot-being-deleted': OF_A_MOMENT,
  'workspace-being-made': {
    why: {
      en: 'A workspace of a large profile has to be in the making, which takes a minute of the machine.',
      fr: 'Un espace d’un grand profil doit être en préparation, ce qui occupe la machine une minute.',
    },
  },
}
