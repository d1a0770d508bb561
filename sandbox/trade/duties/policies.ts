import { roundHalfAwayFromZero } from '../../kernel/decimal.ts'
import type { MeasureType } from './charge.ts'

/** @see sources.ts ROUNDING */
export const ROUND_TO_CENT = roundHalfAwayFromZero

type Base = 'value-for-duty' | 'export-price' | 'duty-paid-value'

/** @see sources.ts SURTAX_ON_VFD, SAFEGUARD_ON_VFD, SIMA_BASE, EXCISE_BASE */
export const AD_VALOREM_BASE = {
  surtax: 'value-for-duty',
  safeguard: 'value-for-duty',
  'anti-dumping': 'export-price',
  countervailing: 'export-price',
  'excise-duty': 'duty-paid-value',
  'excise-tax': 'duty-paid-value',
} as const satisfies Record<MeasureType, Base>
