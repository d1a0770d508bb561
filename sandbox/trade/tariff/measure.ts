import type { Source } from '../../kernel/source.ts'
import { parseAuthority } from '../reference/index.ts'
import { bilingual, type Bilingual } from '../reference/index.ts'
import type { RawMeasure } from './raw.ts'
import { parseValidity, type Validity } from './validity.ts'

/** What surtaxes, safeguards, SIMA measures and excise have in common. */
export interface MeasureBase extends Validity {
  /** The code that goes into the duty regime of a line; ours where it begins with X. */
  readonly regime: string
  readonly name: Bilingual
  /** Beginnings of the classification numbers that it names. */
  readonly classifications: readonly string[]
  readonly source: Source
}

export function parseMeasure(raw: RawMeasure, instrument: Bilingual): MeasureBase {
  return {
    regime: raw.code,
    name: bilingual(raw),
    classifications: raw.classifications,
    source: {
      id: `${raw.code.toLowerCase()}-${raw.from}`,
      instrument: instrument.en,
      instrumentFr: instrument.fr,
      inForce: raw.from,
      authority: parseAuthority(raw.grade),
      ...(raw.note === undefined ? {} : { note: raw.note }),
    },
    ...parseValidity(raw),
  }
}
