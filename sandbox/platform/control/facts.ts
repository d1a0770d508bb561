import { factsOf, type Fact, type FactData } from '../facts/index.ts'
import type { Call } from '../workspaces/index.ts'

/** What is done by means of the control surface, and to what. */
export type DeedFact =
  | Fact<'WorkspaceCreated'>
  | Fact<'WorkspaceDeleted'>
  | Fact<'WorkspaceReset'>
  | Fact<'SnapshotSaved'>
  | Fact<'SnapshotRestored'>
  | Fact<'SnapshotDeleted'>
  | Fact<'ClockStarted'>
  | Fact<'ClockStopped'>
  | Fact<'ClockAdvanced'>
  | Fact<'ClockAdvanceCancelled'>
  | Fact<'DueWorkRetried'>

export type ControlFact =
  | DeedFact
  | Fact<'SettingsChanged', FactData>
  | Fact<'TestIdentityMade'>
  | Fact<'FaultSet', { readonly target: string; readonly kind: string }>
  | Fact<'FaultLifted'>
  | Fact<'DueWorkSetAside', { readonly id: string; readonly kind: string; readonly reason: string }>
  | Fact<'DueWorkDropped', { readonly kind: string; readonly subject: string }>

export const controlFacts = factsOf<ControlFact>({
  WorkspaceCreated: { en: 'A workspace was made.', fr: 'Un espace de travail a été créé.' },
  WorkspaceDeleted: { en: 'A workspace was deleted.', fr: 'Un espace de travail a été supprimé.' },
  WorkspaceReset: {
    en: 'Another workspace was taken back to its beginning.',
    fr: 'Un autre espace de travail a été ramené à son début.',
  },
  SnapshotSaved: { en: 'A snapshot was saved.', fr: 'Un instantané a été enregistré.' },
  SnapshotRestored: {
    en: 'Another workspace was taken back to a snapshot.',
    fr: 'Un autre espace de travail a été ramené à un instantané.',
  },
  SnapshotDeleted: { en: 'A snapshot was deleted.', fr: 'Un instantané a été supprimé.' },
  ClockStarted: { en: 'The clock was set running.', fr: 'L’horloge a été mise en marche.' },
  ClockStopped: { en: 'The clock was stopped.', fr: 'L’horloge a été arrêtée.' },
  ClockAdvanced: { en: 'The clock was set forward.', fr: 'L’horloge a été avancée.' },
  ClockAdvanceCancelled: {
    en: 'Setting the clock forward was ended on the way.',
    fr: 'L’avance de l’horloge a été interrompue en chemin.',
  },
  SettingsChanged: { en: 'Settings were changed.', fr: 'Des réglages ont changé.' },
  TestIdentityMade: {
    en: 'An importer, a broker and their people were made for a test.',
    fr: 'Un importateur, un courtier et leur personnel ont été créés pour un essai.',
  },
  FaultSet: { en: 'A fault was planted.', fr: 'Une panne a été provoquée.' },
  FaultLifted: { en: 'A fault was lifted.', fr: 'Une panne a été levée.' },
  DueWorkSetAside: {
    en: 'Due work failed, and was set aside.',
    fr: 'Un travail dû a échoué et a été mis de côté.',
  },
  DueWorkRetried: {
    en: 'Due work that was set aside was tried again.',
    fr: 'Un travail mis de côté a été repris.',
  },
  DueWorkDropped: {
    en: 'Due work that was set aside was given up.',
    fr: 'Un travail mis de côté a été abandonné.',
  },
})

/** Tells of what was done outside a transaction. */
export async function announceDeed(
  call: Call,
  type: DeedFact['type'],
  subject: string,
): Promise<void> {
  await call.workspace.store.transact((transaction) =>
    controlFacts.announce(transaction, call, { type, subject }),
  )
}

/** A state that was put back is left exactly as it was: its own log went back with it. */
export async function announceReplacement(
  call: Call,
  type: 'WorkspaceReset' | 'SnapshotRestored',
  workspace: string,
): Promise<void> {
  if (workspace !== call.workspace.name) await announceDeed(call, type, workspace)
}
