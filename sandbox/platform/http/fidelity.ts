import type { Capability } from '../../kernel/capability.ts'

/** The channels by which one reaches the system. */
export const FIDELITY: readonly Capability[] = [
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
]
