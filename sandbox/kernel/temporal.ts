import { createRequire } from 'node:module'

type TemporalNamespace = typeof globalThis.Temporal

/**
 * Dates and times of the calendar: Node's own from 26 on; before, a polyfill, which is loaded only there and
 * is told to nobody else, so that a program which looks for `Temporal` sees its own Node.
 */
export const Temporal = nativeTemporal() ?? loadPolyfill()

function nativeTemporal(): TemporalNamespace | undefined {
  return (globalThis as { readonly Temporal?: TemporalNamespace }).Temporal
}

function loadPolyfill(): TemporalNamespace {
  // At once, as an `await` here would keep CommonJS programs from requiring the package.
  const loaded: unknown = createRequire(import.meta.url)('temporal-polyfill')
  return (loaded as { readonly Temporal: TemporalNamespace }).Temporal
}
