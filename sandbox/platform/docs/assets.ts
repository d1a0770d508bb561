import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Env } from '../http/index.ts'

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'
const IMAGE = 'image/svg+xml'

const OWN = join(import.meta.dirname, 'assets')

/** Every file that the pages need; no other file can be asked for. */
const ASSETS: Readonly<Record<string, string>> = {
  'sandbox.css': STYLE,
  'reference.css': STYLE,
  'credential.js': SCRIPT,
  'activity.js': SCRIPT,
  'exchanges.js': SCRIPT,
  'overview.js': SCRIPT,
  'try.js': SCRIPT,
  'call.js': SCRIPT,
  'answer.js': SCRIPT,
  'fresh.js': SCRIPT,
  'seen.js': SCRIPT,
  'who.js': SCRIPT,
  'favicon.svg': IMAGE,
}

export const assetRoutes = new Hono<Env>()
for (const [name, type] of Object.entries(ASSETS)) {
  assetRoutes.get(`/assets/${name}`, (context) =>
    serve(name, type, context.req.header('if-none-match')),
  )
}

async function serve(name: string, type: string, known: string | undefined) {
  const content = await readFile(join(OWN, name))
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag: tag,
    'cache-control': 'no-cache',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  }
  if (known === tag) return new Response(null, { status: 304, headers })
  return new Response(content, { headers: { ...headers, 'content-type': type } })
}
