import { parseProgramAccountNumber } from '../../kernel/identifiers.ts'
import { ailment, setting, type Examination } from './examination.ts'

const ID = 'CES_CLIENT_ID'
const SECRET = 'CES_CLIENT_SECRET'
const IMPORTER = 'CES_IMPORTER'

/** What a copied value often brings along. */
const AROUND = /^[\s"'`]|[\s"'`]$/
const LOOKS_LIKE_ID = /^[a-z0-9-]{1,40}\.\d{6,}$/
const LOOKS_LIKE_SECRET = /^[A-Za-z0-9_-]{40,}$/

export const CREDENTIALS: readonly Examination[] = [
  {
    id: 'client-id-set',
    about: { en: 'The client’s id is set', fr: 'L’identifiant du client est fixé' },
    severity: 'fault',
    look: (chart) => (setting(chart, ID) === '' ? ailment(UNSET, { name: ID }) : undefined),
  },
  {
    id: 'client-secret-set',
    about: { en: 'The client’s secret is set', fr: 'Le secret du client est fixé' },
    severity: 'fault',
    look: (chart) => (setting(chart, SECRET) === '' ? ailment(UNSET, { name: SECRET }) : undefined),
  },
  {
    id: 'credentials-clean',
    about: {
      en: 'Neither has spaces or quotes around it',
      fr: 'Aucun n’a d’espaces ou de guillemets autour',
    },
    severity: 'fault',
    needs: ['client-id-set', 'client-secret-set'],
    look: (chart) => {
      const name = [ID, SECRET].find((each) => AROUND.test(setting(chart, each)))
      return name === undefined ? undefined : ailment(UNCLEAN, { name })
    },
  },
  {
    id: 'credentials-in-place',
    about: {
      en: 'Id and secret are not exchanged',
      fr: 'L’identifiant et le secret ne sont pas intervertis',
    },
    severity: 'fault',
    needs: ['credentials-clean'],
    look: (chart) => {
      const isExchanged =
        LOOKS_LIKE_SECRET.test(setting(chart, ID)) && LOOKS_LIKE_ID.test(setting(chart, SECRET))
      return isExchanged ? ailment(EXCHANGED) : undefined
    },
  },
  {
    id: 'importer-readable',
    about: {
      en: 'The importer is a program account number',
      fr: 'L’importateur est un numéro de compte de programme',
    },
    severity: 'fault',
    look: (chart) => {
      const given = setting(chart, IMPORTER)
      if (given === '') return ailment(NO_IMPORTER)
      return parseProgramAccountNumber(given) === undefined
        ? ailment(IMPORTER_WRONG, { given })
        : undefined
    },
  },
]

const UNSET = {
  what: { en: '{name} is not set.', fr: '{name} n’est pas fixé.' },
  mend: {
    en: 'Set it as the sandbox printed it at its start, or as POST /v1/businesses/{business}/clients answered it.',
    fr: 'Fixez-le comme le bac à sable l’a affiché au démarrage, ou comme POST /v1/businesses/{business}/clients l’a répondu.',
  },
}
const UNCLEAN = {
  what: {
    en: '{name} has a space, an end of line or a quote around it.',
    fr: '{name} a une espace, une fin de ligne ou un guillemet autour.',
  },
  mend: {
    en: 'Take it off; values of an .env file need no quotes.',
    fr: 'Ôtez-le; les valeurs d’un fichier .env n’ont pas besoin de guillemets.',
  },
}
const EXCHANGED = {
  what: {
    en: 'CES_CLIENT_ID looks like a secret, and CES_CLIENT_SECRET like an id.',
    fr: 'CES_CLIENT_ID ressemble à un secret, et CES_CLIENT_SECRET à un identifiant.',
  },
  mend: {
    en: 'Exchange CES_CLIENT_ID and CES_CLIENT_SECRET.',
    fr: 'Intervertissez CES_CLIENT_ID et CES_CLIENT_SECRET.',
  },
}
const NO_IMPORTER = {
  what: {
    en: 'CES_IMPORTER is not set, so that nothing can be said of its delegation.',
    fr: 'CES_IMPORTER n’est pas fixé; rien ne peut être dit de sa délégation.',
  },
  mend: {
    en: 'Set the program account for which you file, such as CES_IMPORTER=700000011RM0001',
    fr: 'Fixez le compte de programme pour lequel vous déclarez, comme CES_IMPORTER=700000011RM0001',
  },
}
const IMPORTER_WRONG = {
  what: {
    en: 'CES_IMPORTER is "{given}", which is no program account number: nine digits with a right check digit, RM and four digits.',
    fr: 'CES_IMPORTER vaut « {given} », qui n’est pas un numéro de compte de programme : neuf chiffres au bon chiffre de contrôle, RM et quatre chiffres.',
  },
  mend: {
    en: 'Copy CES_IMPORTER from the start of the sandbox, in capitals.',
    fr: 'Copiez CES_IMPORTER du démarrage du bac à sable, en majuscules.',
  },
}
