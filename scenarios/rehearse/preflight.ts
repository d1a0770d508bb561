import { connect } from '../connection.ts'
import type { RehearsalSettings } from '../settings.ts'

/** @throws Error that says what is wrong with the remote sandbox, once, before any scenario starts */
export async function preflight(settings: RehearsalSettings): Promise<void> {
  if (settings.url === undefined) return
  const { fetch, origin, adminToken } = await connect(settings)
  const headers = { authorization: `Bearer ${adminToken}` }
  const request = new Request(`${origin}/_sandbox/workspaces?limit=1`, { headers })
  const answer = await fetch(request).catch(() => undefined)
  if (answer === undefined) throw new Error(`nothing answers at ${origin}`)
  if (answer.ok) return
  throw new Error(
    [401, 403].includes(answer.status)
      ? `${origin} does not accept the admin token`
      : `${origin} is no sandbox: it answered ${String(answer.status)}`,
  )
}
