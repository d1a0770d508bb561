import { urlIn } from './addresses.ts'
import { ailment, setting, type Chart, type Examination } from './examination.ts'

const ZONE_OF_THE_TRADE = 'America/Toronto'

export const SURROUNDINGS: readonly Examination[] = [
  {
    id: 'time-zone',
    about: {
      en: 'Days are those of America/Toronto',
      fr: 'Les jours sont ceux de America/Toronto',
    },
    severity: 'warning',
    look: (chart) => {
      const zone = setting(chart, 'TZ')
      return zone === '' || zone === ZONE_OF_THE_TRADE ? undefined : ailment(ZONE, { zone })
    },
  },
  {
    id: 'decimal-sign',
    about: { en: 'Numbers are written with a point', fr: 'Les nombres s’écrivent avec un point' },
    severity: 'warning',
    look: (chart) => {
      const locale = setting(chart, 'LC_ALL') || setting(chart, 'LC_NUMERIC')
      return isWithComma(locale) ? ailment(COMMA, { locale }) : undefined
    },
  },
  {
    id: 'proxy',
    about: { en: 'No proxy stands between', fr: 'Aucun mandataire ne s’interpose' },
    severity: 'warning',
    needs: ['base-address-readable'],
    look: (chart) => {
      const proxy = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'].find(
        (name) => setting(chart, name) !== '',
      )
      const { hostname = '' } = urlIn(chart, 'CES_BASE_URL') ?? {}
      if (proxy === undefined || isExcepted(chart, hostname)) return undefined
      return ailment(PROXY, { proxy, hostname })
    },
  },
  {
    id: 'certificates-checked',
    about: {
      en: 'Certificates of servers are looked at',
      fr: 'Les certificats des serveurs sont vérifiés',
    },
    severity: 'warning',
    look: (chart) =>
      setting(chart, 'NODE_TLS_REJECT_UNAUTHORIZED') === '0' ? ailment(UNCHECKED) : undefined,
  },
  {
    id: 'callback-readable',
    about: {
      en: 'The callback is an address of this machine',
      fr: 'Le rappel est une adresse de cette machine',
    },
    severity: 'fault',
    look: (chart) => {
      const given = setting(chart, 'CES_CALLBACK_URL')
      if (given === '') return undefined
      const url = urlIn(chart, 'CES_CALLBACK_URL')
      return url === undefined || !isLoopback(url.hostname)
        ? ailment(CALLBACK, { given })
        : undefined
    },
  },
  {
    id: 'callback-answers',
    about: { en: 'Somebody listens at the callback', fr: 'Quelqu’un écoute à l’adresse de rappel' },
    severity: 'fault',
    needs: ['callback-readable'],
    look: async (chart) => {
      const url = urlIn(chart, 'CES_CALLBACK_URL')
      if (url === undefined) return undefined
      const answered = await chart
        .fetch(new Request(url, { method: 'OPTIONS' }))
        .catch(() => undefined)
      return answered === undefined ? ailment(CALLBACK_SILENT, { given: url.href }) : undefined
    },
  },
]

/** The languages of the trade in which a comma stands between whole and cents, and their neighbours. */
function isWithComma(locale: string): boolean {
  return /^(fr|de|es|it|pt|nl|pl|ru|sv)[_.-]/.test(locale)
}

function isExcepted(chart: Chart, hostname: string): boolean {
  const excepted = (setting(chart, 'NO_PROXY') || setting(chart, 'no_proxy')).split(/[ ,]+/)
  return excepted.includes('*') || excepted.includes(hostname)
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}

const ZONE = {
  what: {
    en: 'The program runs in {zone}; the agency counts days in America/Toronto, so that in the evening a day is another.',
    fr: 'Le programme tourne en {zone}; l’agence compte les jours en America/Toronto, et le soir un jour est un autre.',
  },
  mend: {
    en: 'Count days in America/Toronto in the program, or run it with TZ=America/Toronto',
    fr: 'Comptez les jours en America/Toronto dans le programme, ou lancez-le avec TZ=America/Toronto',
  },
}
const COMMA = {
  what: {
    en: 'The locale {locale} writes 1,01; amounts are texts with a point.',
    fr: 'Les paramètres régionaux {locale} écrivent 1,01; les montants sont des textes à point.',
  },
  mend: {
    en: 'Write value, quantity and selfDeclared with a point whatever the locale, or set LC_NUMERIC=C',
    fr: 'Écrivez value, quantity et selfDeclared avec un point quels que soient les paramètres, ou fixez LC_NUMERIC=C',
  },
}
const PROXY = {
  what: {
    en: '{proxy} is set, and {hostname} is not excepted: calls leave this machine.',
    fr: '{proxy} est fixé, et {hostname} n’est pas excepté : les appels quittent cette machine.',
  },
  mend: { en: 'Set NO_PROXY={hostname}', fr: 'Fixez NO_PROXY={hostname}' },
}
const UNCHECKED = {
  what: {
    en: 'NODE_TLS_REJECT_UNAUTHORIZED=0 has the program trust any server.',
    fr: 'NODE_TLS_REJECT_UNAUTHORIZED=0 fait faire confiance à tout serveur.',
  },
  mend: {
    en: 'Take NODE_TLS_REJECT_UNAUTHORIZED out; a sandbox on loopback needs no TLS.',
    fr: 'Ôtez NODE_TLS_REJECT_UNAUTHORIZED; un bac à sable local n’a pas besoin de TLS.',
  },
}
const CALLBACK = {
  what: {
    en: 'CES_CALLBACK_URL is "{given}", which is no http address of this machine; the sandbox calls no other.',
    fr: 'CES_CALLBACK_URL vaut « {given} », qui n’est pas une adresse http de cette machine; le bac à sable n’en appelle pas d’autre.',
  },
  mend: {
    en: 'Set an address of loopback, such as CES_CALLBACK_URL=http://127.0.0.1:9000/notices',
    fr: 'Fixez une adresse locale, comme CES_CALLBACK_URL=http://127.0.0.1:9000/notices',
  },
}
const CALLBACK_SILENT = {
  what: {
    en: 'Nobody answers at CES_CALLBACK_URL, {given}.',
    fr: 'Personne ne répond à CES_CALLBACK_URL, {given}.',
  },
  mend: {
    en: 'Start what listens there first, or take CES_CALLBACK_URL out.',
    fr: 'Démarrez d’abord ce qui y écoute, ou ôtez CES_CALLBACK_URL.',
  },
}
