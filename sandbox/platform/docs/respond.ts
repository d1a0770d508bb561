import type { Language } from '../http/index.ts'
import { renderPage, type Page } from './page.ts'

/** Nothing but what this server serves, and no script or style inside a page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function respondPage(page: Page): Response {
  return new Response(renderPage(page), { headers: headersOf(page.language) })
}

function headersOf(language: Language): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-language': `${language}-CA`,
    'content-security-policy': POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    vary: 'accept-language, accept',
  }
}
