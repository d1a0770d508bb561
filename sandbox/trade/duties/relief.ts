import type { ChargeType } from './charge.ts'
import type { Relief } from './line-input.ts'

/** @see sources.ts RELIEF */
export function isRelieved(relief: Relief | null, type: ChargeType): boolean {
  return relief?.relieves.includes(type) ?? false
}
