import { ailment, setting, type Chart, type Examination } from './examination.ts'

const BASE = 'CES_BASE_URL'
const TOKEN = 'CES_TOKEN_URL'

/** An http or https address, or nothing. */
export function urlIn(chart: Chart, name: string): URL | undefined {
  const url = URL.parse(setting(chart, name))
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined
}

export const ADDRESSES: readonly Examination[] = [
  {
    id: 'base-address-set',
    about: { en: 'The address of the sandbox is set', fr: 'L’adresse du bac à sable est fixée' },
    severity: 'fault',
    look: (chart) =>
      setting(chart, BASE) === '' ? ailment(UNSET, { name: BASE, example: EXAMPLE }) : undefined,
  },
  {
    id: 'base-address-readable',
    about: { en: 'It is an http or https address', fr: 'C’est une adresse http ou https' },
    severity: 'fault',
    needs: ['base-address-set'],
    look: (chart) =>
      urlIn(chart, BASE) === undefined
        ? ailment(NO_ADDRESS, { name: BASE, value: setting(chart, BASE), example: EXAMPLE })
        : undefined,
  },
  {
    id: 'base-address-tail',
    about: {
      en: 'It ends where the paths of the description begin',
      fr: 'Elle finit là où commencent les chemins de la description',
    },
    severity: 'fault',
    needs: ['base-address-readable'],
    look: (chart) => {
      const { pathname, search, hash } = urlIn(chart, BASE) ?? new URL(EXAMPLE)
      const slash = pathname.endsWith('/') && pathname !== '/' ? '/' : ''
      const tail = /\/v1\/?$/.exec(pathname)?.[0] ?? slash + search + hash
      return tail === '' ? undefined : ailment(TAIL, { tail })
    },
  },
  {
    id: 'base-address-bare',
    about: { en: 'It holds no password', fr: 'Elle ne contient pas de mot de passe' },
    severity: 'fault',
    needs: ['base-address-readable'],
    look: (chart) => {
      const { username = '', password = '' } = urlIn(chart, BASE) ?? {}
      return username + password === '' ? undefined : ailment(PASSWORD)
    },
  },
  {
    id: 'token-address-readable',
    about: {
      en: 'The address of tokens is set and readable',
      fr: 'L’adresse des jetons est fixée et lisible',
    },
    severity: 'fault',
    look: (chart) =>
      urlIn(chart, TOKEN) === undefined
        ? ailment(NO_ADDRESS, {
            name: TOKEN,
            value: setting(chart, TOKEN),
            example: `${EXAMPLE}/oauth2/token`,
          })
        : undefined,
  },
  {
    id: 'token-address-same-place',
    about: {
      en: 'Tokens come from the workspace that is called',
      fr: 'Les jetons viennent de l’espace appelé',
    },
    severity: 'fault',
    needs: ['base-address-tail', 'base-address-bare', 'token-address-readable'],
    look: (chart) => {
      const base = setting(chart, BASE).replace(/\/$/, '')
      const wanted = `${base}/oauth2/token`
      return setting(chart, TOKEN) === wanted ? undefined : ailment(OTHER_PLACE, { wanted })
    },
  },
]

const EXAMPLE = 'http://127.0.0.1:8787'
const UNSET = {
  what: { en: '{name} is not set.', fr: '{name} n’est pas fixé.' },
  mend: { en: 'Set it, such as {name}={example}', fr: 'Fixez-le, comme {name}={example}' },
}
const NO_ADDRESS = {
  what: {
    en: '{name} is "{value}", which is no http or https address.',
    fr: '{name} vaut « {value} », qui n’est pas une adresse http ou https.',
  },
  mend: UNSET.mend,
}
const TAIL = {
  what: {
    en: 'CES_BASE_URL ends with "{tail}", which the paths of calls have themselves.',
    fr: 'CES_BASE_URL finit par « {tail} », que les chemins des appels ont déjà.',
  },
  mend: {
    en: 'Take "{tail}" off the end of CES_BASE_URL.',
    fr: 'Ôtez « {tail} » de la fin de CES_BASE_URL.',
  },
}
const PASSWORD = {
  what: {
    en: 'CES_BASE_URL holds a name or a password, which logs would show.',
    fr: 'CES_BASE_URL contient un nom ou un mot de passe, que les journaux montreraient.',
  },
  mend: {
    en: 'Take it out; credentials are CES_CLIENT_ID and CES_CLIENT_SECRET.',
    fr: 'Ôtez-le; les justificatifs sont CES_CLIENT_ID et CES_CLIENT_SECRET.',
  },
}
const OTHER_PLACE = {
  what: {
    en: 'CES_TOKEN_URL is not of the place that CES_BASE_URL names, so that its tokens are refused there.',
    fr: 'CES_TOKEN_URL n’est pas de l’endroit que CES_BASE_URL nomme, et ses jetons y sont refusés.',
  },
  mend: { en: 'Set CES_TOKEN_URL={wanted}', fr: 'Fixez CES_TOKEN_URL={wanted}' },
}
