import { ailment, setting, type Ailment, type Chart, type Examination } from './examination.ts'
import { answered, called, codeOf, reasonIn, withToken } from './calls.ts'
import * as texts from './call-texts.ts'

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
      return body['status'] === 'ok' ? undefined : ailment(texts.NO_SANDBOX, { status })
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
      return theirs === ours ? undefined : ailment(texts.OTHER_VERSION, { theirs, ours })
    },
  },
  {
    id: 'workspace-exists',
    about: { en: 'The workspace in the address exists', fr: 'L’espace dans l’adresse existe' },
    severity: 'fault',
    needs: ['sandbox-is-one'],
    look: async (chart) => {
      const { body } = await called(chart, PUBLIC)
      return body['code'] === 'workspace-not-found' ? ailment(texts.NO_WORKSPACE) : undefined
    },
  },
  {
    id: 'untroubled',
    about: { en: 'No fault is planted', fr: 'Aucune panne n’est plantée' },
    severity: 'fault',
    needs: ['workspace-exists'],
    look: async (chart) => {
      const answer = await called(chart, PUBLIC)
      return answer.status === 200 ? undefined : ailment(texts.TROUBLED, { code: codeOf(answer) })
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
      return status === 200
        ? undefined
        : ailment(texts.TOKEN_REFUSED, { code: codeOf({ status, body }) })
    },
  },
  {
    id: 'scope-edit',
    about: { en: 'The client may write', fr: 'Le client peut écrire' },
    severity: 'fault',
    needs: ['token-accepted'],
    look: async (chart) => {
      const { body } = await called(chart, '/v1/me', withToken(chart))
      return body['scope'] === 'view' ? ailment(texts.VIEW_ONLY) : undefined
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
      return isNear ? undefined : ailment(texts.CLOCK, { ends: new Date(ends).toISOString() })
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
      return status === 200
        ? undefined
        : ailment(texts.NOT_DELEGATED, { code: codeOf({ status, body }) })
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
      return mayFile(body['items'], importer) ? undefined : ailment(texts.MAY_VIEW)
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
  return isTls ? ailment(texts.NO_TLS, { url }) : ailment(texts.SILENT, { url, reason })
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
    return ailment(texts.NO_TOKEN, { status, code: codeOf({ status, body }) })
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
