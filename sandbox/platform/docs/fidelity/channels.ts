import type { Capability } from '../capability.ts'

/** How one reaches the system, and what the sandbox adds to it. */
export const CHANNELS: readonly Capability[] = [
  {
    id: 'api-schema',
    capability: {
      en: 'The API’s paths, field names and codes',
      fr: 'Chemins, noms de champs et codes de l’API',
    },
    state: 'simplified',
    note: {
      en: 'This sandbox’s own, after form B3-3: the agency’s API documents, its rate limits and its test hosts are not public.',
      fr: 'Propres à ce bac à sable, d’après le formulaire B3-3 : les documents de l’API, ses limites de débit et ses hôtes d’essai ne sont pas publics.',
    },
    authority: 'assumed',
  },
  {
    id: 'edi',
    capability: { en: 'EDI channel', fr: 'Voie d’EDI' },
    state: 'absent',
    note: {
      en: 'ECCRD chapters 24 and 26 and the CAD XSD were not at hand.',
      fr: 'Les chapitres 24 et 26 du DECCE et le XSD de la DDC n’étaient pas disponibles.',
    },
    authority: 'reported',
  },
  {
    id: 'portal',
    capability: { en: 'CARM Client Portal', fr: 'Portail client de la GCRA' },
    state: 'absent',
    note: {
      en: 'What people do there, they do here through the API.',
      fr: 'Ce que l’on y fait se fait ici par l’API.',
    },
    authority: 'guide',
  },
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
]
