import { parseUnsignedCents, type Cents } from '../../../kernel/money.ts'

const DOLLAR = /^\$|\$$/
/** Groups of three, parted by spaces or by commas, and cents after a point, or after a comma. */
const GROUPED = /^(\d{1,3}(?:\s\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?:[.,](\d{0,2}))?$/u

/**
 * An amount as people write it in either language: `2890.15`, `$2,890.15`, `2 890,15 $`.
 *
 * @returns undefined for what is no amount, or one below zero
 */
export function readAmount(text: string): Cents | undefined {
  const [, dollars = '', cents = ''] = GROUPED.exec(text.trim().replace(DOLLAR, '').trim()) ?? []
  return parseUnsignedCents(`${dollars.replace(/[\s,]/gu, '')}.${cents.padEnd(2, '0')}`)
}
