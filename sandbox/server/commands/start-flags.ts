import { oneOf, type Allowed, type Flags, type Values } from '../command-line/index.ts'
import type { Profile } from '../../platform/workspaces/index.ts'
import { ADDRESS, DATA, JSON_RESULT, SEED, WORKSPACE } from './common-flags.ts'

/** Named here as well, as help does not wait for all that workspaces are made of. */
const PROFILES = { demo: true, small: true, national: true, 'clean-up': true } satisfies Record<
  Profile,
  true
>

const PORT: Allowed = {
  says: { en: 'a number from 0 to 65535', fr: 'un nombre de 0 à 65535' },
  test: (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
}

export const START_FLAGS = {
  host: {
    about: {
      en: 'Address to listen on; another than loopback needs --expose',
      fr: 'Adresse d’écoute; une autre que la boucle locale exige --expose',
    },
    value: { en: 'address', fr: 'adresse' },
    example: '::1',
    default: '127.0.0.1',
    variable: 'CES_HOST',
  },
  port: {
    about: { en: 'Port; 0 takes a free one', fr: 'Port; 0 en prend un libre' },
    value: { en: 'number', fr: 'nombre' },
    example: '4000',
    default: '8787',
    variable: 'CES_PORT',
    allowed: PORT,
  },
  expose: {
    about: {
      en: 'Let other machines reach it: whoever can connect may read and write all that needs no secret, in clear text; needs a CES_ADMIN_TOKEN of your own',
      fr: 'Laisser d’autres machines l’atteindre : quiconque s’y connecte peut lire et écrire tout ce qui n’exige pas de secret, en clair; exige un CES_ADMIN_TOKEN à vous',
    },
  },
  data: DATA,
  profile: {
    about: {
      en: 'Trade community of a new workspace',
      fr: 'Communauté commerciale d’un nouvel espace de travail',
    },
    value: { en: 'profile', fr: 'profil' },
    example: 'small',
    default: 'demo',
    variable: 'CES_PROFILE',
    allowed: oneOf(Object.keys(PROFILES)),
  },
  seed: SEED,
  workspace: WORKSPACE,
  'exchange-upstream': {
    about: {
      en: 'Exchange-rate API in the shape of the CBSA’s; unset: the simulated one',
      fr: 'API de taux de change à la forme de celle de l’ASFC; sinon, celle qui est simulée',
    },
    value: { en: 'address', fr: 'adresse' },
    example: 'http://127.0.0.1:9000',
    variable: 'CES_EXCHANGE_UPSTREAM',
    allowed: ADDRESS,
  },
  'cors-origin': {
    about: {
      en: 'Loopback origin whose pages may call from a browser; :* is any port',
      fr: 'Origine locale dont les pages peuvent appeler d’un navigateur; :* est tout port',
    },
    value: { en: 'origin', fr: 'origine' },
    example: 'http://localhost:5173',
    variable: 'CES_CORS_ORIGIN',
    many: true,
  },
  reset: {
    about: {
      en: 'Begin the workspace anew, with the profile and the seed told here: all that was filed in it is deleted',
      fr: 'Recommencer l’espace de travail, avec le profil et le germe indiqués ici : tout ce qui y a été déposé est supprimé',
    },
  },
  repair: {
    about: {
      en: 'Go on with what can be read of a damaged workspace; removes nothing',
      fr: 'Continuer avec ce qui est lisible d’un espace endommagé; ne supprime rien',
    },
  },
  'new-keys': {
    about: {
      en: 'Make lost keys anew, which voids the credentials',
      fr: 'Refaire des clés perdues, ce qui annule les justificatifs',
    },
  },
  json: JSON_RESULT,
} as const satisfies Flags

export type StartFlags = Values<typeof START_FLAGS>
