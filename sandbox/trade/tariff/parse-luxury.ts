import { rate } from '../../kernel/rate.ts'
import { bilingual, parseAuthority } from '../reference/index.ts'
import { percent } from './duty-rate.ts'
import type { ExciseMeasure } from './excise-measure.ts'
import type { RawLuxury } from './raw.ts'
import { parseValidity } from './validity.ts'

/** Select Luxury Items Tax Act, s. 34: of what is over the threshold, but at most of the whole amount. */
const OF_EXCESS = percent('20')
const OF_WHOLE = percent('10')

const ITEM = 'NMB'

export function parseLuxury(raw: RawLuxury): ExciseMeasure {
  const { code, from, instrument, section, note } = raw
  return {
    regime: code,
    name: bilingual(raw),
    type: 'luxury-tax',
    selection: 'declared',
    classifications: raw.classifications,
    declaredFor: [],
    base: 'taxable-amount',
    regular: { adValorem: OF_EXCESS, above: { perUnit: rate(raw.threshold), unit: ITEM } },
    maximum: { adValorem: OF_WHOLE },
    ...parseValidity(raw),
    source: {
      id: `${code.toLowerCase()}-${from}`,
      instrument,
      section,
      inForce: from,
      authority: parseAuthority(raw.grade),
      ...(note === undefined ? {} : { note }),
    },
  }
}
