import type { Capability } from '../../kernel/capability.ts'

/** Registering a business. */
export const FIDELITY: readonly Capability[] = [
  {
    id: 'registration',
    capability: {
      en: 'Registration: profile, business by BN9, legal name and address, affinity questions, review',
      fr: 'Inscription : profil, entreprise par NE9, nom légal et adresse, questions d’affinité, examen',
    },
    state: 'simplified',
    note: {
      en: 'The attempts before lock-out could not be verified; the terms are a text of the sandbox’s own.',
      fr: 'Les tentatives permises n’ont pu être vérifiées; les conditions sont un texte propre au bac à sable.',
    },
    authority: 'guide',
    shownBy: 'features/registration/registering-a-business.feature',
  },
  {
    id: 'bn9-in-portal',
    capability: {
      en: 'Obtaining a business number inside the portal',
      fr: 'Obtention d’un numéro d’entreprise dans le portail',
    },
    state: 'absent',
    note: {
      en: 'Parties come with a business number, as if the CRA had given it.',
      fr: 'Les parties ont déjà un numéro d’entreprise, comme si l’ARC l’avait attribué.',
    },
    authority: 'guide',
  },
]
