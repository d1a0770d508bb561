import { ailment, setting, type Ailment, type Chart, type Examination } from './examination.ts'
import { answered, called, reasonIn, withToken } from './calls.ts'

export const CALLS: readonly Examination[] = [
  {
    id: 'sandbox-answers',
    about: { en: 'Something answers at the address', fr: 'Quelque chose répond à l’adresse' },
    severity: 'fault',
    needs: ['base-address-tail', 'base-address-bare'],
    look: async (chart) => {
      try {
        await called(chart, '/healthz')
        return undefined
      } catch (error) {
        return unanswered(chart, error)
      }
    },
  },
  {
    id: 'sandbox-is-one',
    about: { en: 'It is a sandbox', fr: 'C’est un bac à sable' },
    severity: 'fault',
    needs: ['sandbox-answers'],
    look: async (chart) => {
      const { status, body } = await called(chart, '/healthz')
      return body['status'] === 'ok' ? undefined : ailment(NO_SANDBOX, { status })
    },
  },
  {
    id: 'same-version',
    about: {
      en: 'It is of the version that this program is of',
      fr: 'Il est de la version de ce programme',
    },
    severity: 'warning',
    needs: ['sandbox-is-one'],
    look: async (chart) => {
      const { body } = await called(chart, '/healthz')
      const { version: ours } = chart
      const theirs = String(body['version'])
      return theirs === ours ? undefined : ailment(OTHER_VERSION, { theirs, ours })
    },
  },
  {
    id: 'workspace-exists',
    about: { en: 'The workspace in the address exists', fr: 'L’espace dans l’adresse existe' },
    severity: 'fault',
    needs: ['sandbox-is-one'],
    look: async (chart) => {
      const { body } = await called(chart, PUBLIC)
      return body['code'] === 'workspace-not-found' ? ailment(NO_WORKSPACE) : undefined
    },
  },
  {
    id: 'untroubled',
    about: { en: 'No fault is planted', fr: 'Aucune panne n’est plantée' },
    severity: 'fault',
    needs: ['workspace-exists'],
    look: async (chart) => {
      const { status, body } = await called(chart, PUBLIC)
      return status === 200
        ? undefined
        : ailment(TROUBLED, { code: String(body['code'] ?? status) })
    },
  },
  {
    id: 'token-given',
    about: { en: 'The credentials are accepted', fr: 'Les justificatifs sont acceptés' },
    severity: 'fault',
    needs: ['untroubled', 'token-address-same-place', 'credentials-in-place'],
    look: askForToken,
  },
  {
    id: 'token-accepted',
    about: { en: 'The token opens the address', fr: 'Le jeton ouvre l’adresse' },
    severity: 'fault',
    needs: ['token-given'],
    look: async (chart) => {
      const { status, body } = await called(chart, '/v1/me', withToken(chart))
      const { business } = body
      if (typeof business === 'string') chart.notes.set('business', business)
      return status === 200 ? undefined : ailment(TOKEN_REFUSED, { code: String(body['code']) })
    },
  },
  {
    id: 'scope-edit',
    about: { en: 'The client may write', fr: 'Le client peut écrire' },
    severity: 'fault',
    needs: ['token-accepted'],
    look: async (chart) => {
      const { body } = await called(chart, '/v1/me', withToken(chart))
      return body['scope'] === 'view' ? ailment(VIEW_ONLY) : undefined
    },
  },
  {
    id: 'clock',
    about: {
      en: 'The clock of the workspace is near that of this machine',
      fr: 'L’horloge de l’espace est proche de celle de la machine',
    },
    severity: 'warning',
    needs: ['token-given'],
    look: ({ notes, now }) => {
      const ends = Number(notes.get('exp') ?? 0) * 1000
      const isNear = Math.abs(ends - now) < A_DAY
      return isNear ? undefined : ailment(CLOCK, { ends: new Date(ends).toISOString() })
    },
  },
  {
    id: 'importer-delegated',
    about: {
      en: 'The importer lets the client see its declarations',
      fr: 'L’importateur laisse voir ses déclarations',
    },
    severity: 'fault',
    needs: ['token-accepted', 'importer-readable'],
    look: async (chart) => {
      const path = `/v1/declarations?importer=${setting(chart, 'CES_IMPORTER')}&limit=1`
      const { status, body } = await called(chart, path, withToken(chart))
      return status === 200 ? undefined : ailment(NOT_DELEGATED, { code: String(body['code']) })
    },
  },
  {
    id: 'importer-lets-file',
    about: { en: 'The importer lets the client file', fr: 'L’importateur laisse déclarer' },
    severity: 'fault',
    needs: ['importer-delegated', 'scope-edit'],
    look: async (chart) => {
      const business = chart.notes.get('business')
      const importer = setting(chart, 'CES_IMPORTER')
      if (business === undefined || importer.startsWith(business)) return undefined
      const path = `/v1/delegations?business=${business}&side=third-party&status=active&limit=200`
      const { body } = await called(chart, path, withToken(chart))
      return mayFile(body['items'], importer) ? undefined : ailment(MAY_VIEW)
    },
  },
]

/** What anybody may ask of a workspace. */
const PUBLIC = '/exchange-rate-lambda/exchange-rates?limit=1'
const A_DAY = 24 * 60 * 60 * 1000

function unanswered(chart: Chart, error: unknown): Ailment {
  const reason = reasonIn(error)
  const url = setting(chart, 'CES_BASE_URL')
  const isTls = url.startsWith('https:') && /SSL|TLS|EPROTO|ECONNRESET|wrong version/i.test(reason)
  return isTls ? ailment(NO_TLS, { url }) : ailment(SILENT, { url, reason })
}

async function askForToken(chart: Chart): Promise<Ailment | undefined> {
  const pair = `${setting(chart, 'CES_CLIENT_ID')}:${setting(chart, 'CES_CLIENT_SECRET')}`
  const { status, body } = await answered(
    chart,
    new Request(setting(chart, 'CES_TOKEN_URL'), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    }),
  )
  const token = body['access_token']
  if (typeof token !== 'string') {
    return ailment(NO_TOKEN, { status, code: String(body['code'] ?? body['error']) })
  }
  chart.notes.set('token', token)
  const [, claims = ''] = token.split('.')
  const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp?: number }
  chart.notes.set('exp', String(exp ?? 0))
  return undefined
}

function mayFile(items: unknown, importer: string): boolean {
  if (!Array.isArray(items)) return false
  return items.some(
    (each: { readonly account?: string; readonly role?: string }) =>
      each.account === importer && each.role === 'edit',
  )
}

const SILENT = {
  what: { en: 'Nothing answers at {url} ({reason}).', fr: 'Rien ne répond à {url} ({reason}).' },
  mend: {
    en: 'Start the sandbox with ces start, and set CES_BASE_URL to the address that it prints.',
    fr: 'Démarrez le bac à sable par ces start, et donnez à CES_BASE_URL l’adresse qu’il affiche.',
  },
}
const NO_TLS = {
  what: {
    en: 'What answers at {url} does not speak TLS.',
    fr: 'Ce qui répond à {url} ne parle pas TLS.',
  },
  mend: {
    en: 'A sandbox speaks plain http on loopback: set CES_BASE_URL and CES_TOKEN_URL with http.',
    fr: 'Un bac à sable parle http simple en local : fixez CES_BASE_URL et CES_TOKEN_URL en http.',
  },
}
const NO_SANDBOX = {
  what: {
    en: 'What answers there is no sandbox (GET /healthz: {status}).',
    fr: 'Ce qui répond là n’est pas un bac à sable (GET /healthz : {status}).',
  },
  mend: {
    en: 'Set CES_BASE_URL to the address that ces start prints.',
    fr: 'Donnez à CES_BASE_URL l’adresse que ces start affiche.',
  },
}
const OTHER_VERSION = {
  what: {
    en: 'The sandbox is of version {theirs}, this program of {ours}.',
    fr: 'Le bac à sable est de version {theirs}, ce programme de {ours}.',
  },
  mend: {
    en: 'Use one version for both; GET /openapi.json describes that of the sandbox.',
    fr: 'Employez une même version; GET /openapi.json décrit celle du bac à sable.',
  },
}
const NO_WORKSPACE = {
  what: {
    en: 'The workspace that CES_BASE_URL names does not exist.',
    fr: 'L’espace que CES_BASE_URL nomme n’existe pas.',
  },
  mend: {
    en: 'Make it with POST /_sandbox/workspaces, or take /w/… off CES_BASE_URL for the default one.',
    fr: 'Créez-le par POST /_sandbox/workspaces, ou ôtez /w/… de CES_BASE_URL pour celui par défaut.',
  },
}
const NO_TOKEN = {
  what: {
    en: 'POST /oauth2/token refuses the credentials ({status}, {code}).',
    fr: 'POST /oauth2/token refuse les justificatifs ({status}, {code}).',
  },
  mend: {
    en: 'Copy CES_CLIENT_ID and CES_CLIENT_SECRET anew; a reset workspace or new keys void them.',
    fr: 'Recopiez CES_CLIENT_ID et CES_CLIENT_SECRET; une réinitialisation ou de nouvelles clés les annulent.',
  },
}
const TOKEN_REFUSED = {
  what: {
    en: 'The token is refused at CES_BASE_URL ({code}).',
    fr: 'Le jeton est refusé à CES_BASE_URL ({code}).',
  },
  mend: {
    en: 'Have CES_BASE_URL and CES_TOKEN_URL name one workspace.',
    fr: 'Faites nommer le même espace à CES_BASE_URL et CES_TOKEN_URL.',
  },
}
const VIEW_ONLY = {
  what: {
    en: 'The client has the scope "view": it can file nothing.',
    fr: 'Le client a la portée « view » : il ne peut rien déclarer.',
  },
  mend: {
    en: 'Register one with POST /v1/businesses/{business}/clients and the scope edit.',
    fr: 'Inscrivez-en un par POST /v1/businesses/{business}/clients avec la portée edit.',
  },
}
const CLOCK = {
  what: {
    en: 'Its token ends on {ends} by the clock of the workspace, which is not that of this machine.',
    fr: 'Son jeton finit le {ends} à l’horloge de l’espace, qui n’est pas celle de cette machine.',
  },
  mend: {
    en: 'Count the life of a token by expires_in from its answer, never by exp and your own clock; refusals with token-expired tell the rest.',
    fr: 'Comptez la vie d’un jeton par expires_in dès sa réponse, jamais par exp et votre horloge; les refus token-expired disent le reste.',
  },
}
const NOT_DELEGATED = {
  what: {
    en: 'CES_IMPORTER does not let the client in ({code}).',
    fr: 'CES_IMPORTER ne laisse pas entrer le client ({code}).',
  },
  mend: {
    en: 'Have the importer approve a delegation (POST /v1/delegations), or take one that did: ces start prints it.',
    fr: 'Faites approuver une délégation par l’importateur (POST /v1/delegations), ou prenez-en un qui l’a fait : ces start l’affiche.',
  },
}
const MAY_VIEW = {
  what: {
    en: 'CES_IMPORTER lets the client view and not file.',
    fr: 'CES_IMPORTER laisse le client consulter, et non déclarer.',
  },
  mend: {
    en: 'Have the importer change the role to edit: PUT /v1/delegations/{delegationId}/terms',
    fr: 'Faites passer le rôle à edit par l’importateur : PUT /v1/delegations/{delegationId}/terms',
  },
}
const TROUBLED = {
  what: {
    en: 'The API is troubled on purpose or by accident ({code}).',
    fr: 'L’API est perturbée, exprès ou par accident ({code}).',
  },
  mend: {
    en: 'Lift the fault: GET and DELETE /_sandbox/workspaces/{name}/faults',
    fr: 'Levez la panne : GET et DELETE /_sandbox/workspaces/{name}/faults',
  },
}
