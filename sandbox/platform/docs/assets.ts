import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Hono } from 'hono'
import type { Env } from '../http/index.ts'

const require = createRequire(import.meta.url)

interface Asset {
  readonly file: string
  readonly type: string
  /** Its address changes with its content. */
  readonly immutable: boolean
}

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'
const IMAGE = 'image/png'

const OWN = join(import.meta.dirname, 'assets')
/** The built package carries the few files of it that are served, instead of depending on all twelve megabytes. */
const CARRIED = join(OWN, 'swagger-ui-dist')
const SWAGGER = existsSync(CARRIED)
  ? CARRIED
  : dirname(require.resolve('swagger-ui-dist/package.json'))

const SWAGGER_VERSION = parseVersion(require(join(SWAGGER, 'package.json')))

/** Where the reference page finds its program, which a new version replaces at a new address. */
export const SWAGGER_UI = `/assets/swagger-ui-${SWAGGER_VERSION}`

/** Every file that the pages need; no other file can be asked for. */
const ASSETS: Readonly<Record<string, Asset>> = {
  '/assets/sandbox.css': own('sandbox.css', STYLE),
  '/assets/reference.css': own('reference.css', STYLE),
  '/assets/reference.js': own('reference.js', SCRIPT),
  '/assets/activity.js': own('activity.js', SCRIPT),
  '/assets/exchanges.js': own('exchanges.js', SCRIPT),
  '/assets/favicon.png': { ...swagger('favicon-32x32.png', IMAGE), immutable: false },
  [`${SWAGGER_UI}/swagger-ui.css`]: swagger('swagger-ui.css', STYLE),
  [`${SWAGGER_UI}/swagger-ui-bundle.js`]: swagger('swagger-ui-bundle.js', SCRIPT),
}

export const assetRoutes = new Hono<Env>()
for (const [path, asset] of Object.entries(ASSETS)) {
  assetRoutes.get(path, (context) => serve(asset, context.req.header('if-none-match')))
}

async function serve({ file, type, immutable }: Asset, known: string | undefined) {
  const content = await contentOf(file)
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag: tag,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  }
  if (known === tag) return new Response(null, { status: 304, headers })
  return new Response(content, { headers: { ...headers, 'content-type': type } })
}

/** The package carries what is large compressed, at a fourth of its size. */
async function contentOf(file: string) {
  return existsSync(file) ? await readFile(file) : await decompressed(await readFile(`${file}.gz`))
}

const decompressed = promisify(gunzip)

function own(name: string, type: string): Asset {
  return { file: join(OWN, name), type, immutable: false }
}

function swagger(name: string, type: string): Asset {
  return { file: join(SWAGGER, name), type, immutable: true }
}

function parseVersion(manifest: unknown): string {
  return (manifest as { readonly version: string }).version
}
