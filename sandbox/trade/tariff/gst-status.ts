import { ZERO_RATE, type Rate } from '../../kernel/rate.ts'
import type { Source } from '../../kernel/source.ts'
import { bilingual, type Bilingual } from '../reference/index.ts'
import { percent } from './duty-rate.ts'
import type { RawGstClass, RawGstRate } from './raw.ts'
import { GST_RATE } from './sources.ts'
import { inForceSince, parseValidity, type Validity } from './validity.ts'

/** How the goods stand under the GST; the rate is a fraction of the value for tax. */
export interface GstStatus extends Validity {
  /** Field 35 of form B3-3; ours where it begins with X. */
  readonly code: string
  readonly name: Bilingual
  readonly rate: Rate
  readonly classifications: readonly string[]
  readonly source: Source
}

/** A class of goods on which no tax is paid. */
export interface GstClass {
  /** As filers state it. */
  readonly stated: GstStatus
  /** As it follows from classifications; absent where none tells it alone. */
  readonly sure: GstStatus | undefined
}

export function parseGstRate(raw: RawGstRate): GstStatus {
  return {
    code: raw.code,
    name: bilingual(raw),
    rate: percent(raw.percent),
    classifications: ['*'],
    source: GST_RATE,
    ...parseValidity(raw),
  }
}

export function parseGstClass(raw: RawGstClass): GstClass {
  const { code, sure, possible } = raw
  const source = sourceOf(raw)
  const status = { code, name: bilingual(raw), rate: ZERO_RATE, ...parseValidity(raw) }
  return {
    stated: { ...status, source, classifications: [...sure, ...possible] },
    sure:
      sure.length === 0
        ? undefined
        : { ...status, source: assumedFrom(source), classifications: sure },
  }
}

function sourceOf({ code, section, from, note }: RawGstClass): Source {
  return {
    id: code.toLowerCase(),
    instrument: GST_RATE.instrument,
    section,
    ...inForceSince(from),
    authority: 'law',
    ...(note === undefined ? {} : { note }),
  }
}

/** The class is the act's; that the classification makes goods of it is ours to say. */
function assumedFrom(source: Source): Source {
  const reading =
    'That goods of the classification are always of this class is this sandbox’s reading.'
  const note = source.note === undefined ? reading : `${source.note} ${reading}`
  return { ...source, id: `${source.id}-by-classification`, authority: 'assumed', note }
}
