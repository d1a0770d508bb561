import { roundHalfAwayFromZero } from '../../kernel/decimal.ts'
import type { ValueBase } from '../tariff/index.ts'
import type { ChargeType, MeasureType } from './charge.ts'

/** @see sources.ts ROUNDING */
export const ROUND_TO_CENT = roundHalfAwayFromZero

/** @see sources.ts SURTAX_ON_VFD, SAFEGUARD_ON_VFD, SIMA_BASE, EXCISE_BASE, LUXURY_TAX_BASE */
export const AD_VALOREM_BASE = {
  surtax: 'value-for-duty',
  safeguard: 'value-for-duty',
  'anti-dumping': 'export-price',
  countervailing: 'export-price',
  'excise-duty': 'duty-paid-value',
  'excise-tax': 'duty-paid-value',
  'luxury-tax': 'taxable-amount',
} as const satisfies Record<MeasureType, ValueBase>

const ALL_BUT_LUXURY_AND_GST: readonly ChargeType[] = [
  'customs-duty',
  'surtax',
  'safeguard',
  'anti-dumping',
  'countervailing',
  'excise-duty',
  'excise-tax',
]

/** The charges that a base holds beside the value for duty, as far as they come before. */
export const COUNTED_IN_BASE: Readonly<Record<ValueBase, readonly ChargeType[]>> = {
  'value-for-duty': [],
  'export-price': [],
  'duty-paid-value': ['customs-duty'],
  'excise-paid-value': ['customs-duty', 'excise-duty'],
  'taxable-amount': ALL_BUT_LUXURY_AND_GST,
}

/** @see sources.ts VALUE_FOR_TAX, which names no luxury tax */
export function countsInValueForTax(type: ChargeType): boolean {
  return type !== 'luxury-tax' && type !== 'gst'
}
