import { Misuse } from '../../sandbox/server/command-line/index.ts'
import { connect } from '../connection.ts'
import type { RehearsalSettings } from '../settings.ts'

/** @throws Misuse that says what is wrong with the remote sandbox, once, before any scenario starts */
export async function preflight(settings: RehearsalSettings): Promise<void> {
  if (settings.url === undefined) return
  const { fetch, origin, adminToken } = await connect(settings)
  const headers = { authorization: `Bearer ${adminToken}` }
  const request = new Request(`${origin}/_sandbox/workspaces?limit=1`, { headers })
  const answer = await fetch(request).catch(() => undefined)
  if (answer === undefined) throw new Misuse(NOTHING_ANSWERS, { origin })
  if (answer.ok) return
  const { status } = answer
  throw new Misuse([401, 403].includes(status) ? TOKEN_REFUSED : NO_SANDBOX, { origin, status })
}

const NOTHING_ANSWERS = { en: 'nothing answers at {origin}', fr: 'rien ne répond à {origin}' }
const TOKEN_REFUSED = {
  en: '{origin} does not accept the administrator’s token',
  fr: '{origin} n’accepte pas le jeton de l’administrateur',
}
const NO_SANDBOX = {
  en: '{origin} is no sandbox: it answered {status}',
  fr: '{origin} n’est pas un bac à sable : la réponse est {status}',
}
