import type { Capability } from '../../kernel/capability.ts'

/** What the sandbox adds to the system, and what it switches on instead of simulating. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'outage-plan',
    capability: {
      en: 'Outage plan of the agency: thresholds, buffers, extensions',
      fr: 'Plan de l’Agence en cas de panne : seuils, tampons, prolongations',
    },
    state: 'absent',
    note: {
      en: 'Faults can be injected by name; the plan’s exact figures could not be verified.',
      fr: 'Des pannes peuvent être provoquées par leur nom; les chiffres exacts du plan n’ont pu être vérifiés.',
    },
    authority: 'reported',
  },
  {
    id: 'service-hours',
    capability: {
      en: 'Performance and maintenance windows of CES 2.0',
      fr: 'Performance et périodes d’entretien des SEC 2.0',
    },
    state: 'absent',
    note: {
      en: 'The sandbox is as fast as its machine; slowness is a fault that one switches on.',
      fr: 'Le bac à sable va aussi vite que sa machine; la lenteur est une panne que l’on active.',
    },
    authority: 'reported',
  },
  {
    id: 'workspaces',
    capability: {
      en: 'Workspaces, clock, snapshots, faults, activity log',
      fr: 'Espaces de travail, horloge, instantanés, pannes, journal d’activité',
    },
    state: 'implemented',
    note: {
      en: 'Levers of the sandbox; the real system has none of them.',
      fr: 'Leviers du bac à sable; le système réel n’en a aucun.',
    },
    authority: 'assumed',
    shownBy: 'sandbox/platform/activity/routes.test.ts',
  },
  {
    id: 'record-of-exchanges',
    capability: {
      en: 'Record of exchanges: each request with its answer, refused ones too',
      fr: 'Registre des échanges : chaque demande avec sa réponse, refusées comprises',
    },
    state: 'implemented',
    note: {
      en: 'For the administrator, redacted; the latest in memory alone. The real system shows its clients nothing of the kind.',
      fr: 'Pour l’administrateur, masqué; les plus récents, en mémoire seulement. Le système réel ne montre rien de tel à ses clients.',
    },
    authority: 'assumed',
    shownBy: 'sandbox/platform/exchanges/routes.test.ts',
  },
]
