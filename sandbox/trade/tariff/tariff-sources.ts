import type { Source } from '../../kernel/source.ts'
import { allExciseMeasures } from './excise.ts'
import { allGstStatuses } from './gst.ts'
import { allSimaMeasures } from './sima.ts'
import {
  EDITION_BY_GRADE,
  EXPORTER_NAMES,
  GENERAL_TARIFF,
  GENERAL_TARIFF_AS_MFN,
  MFN_WHERE_LOWER,
  RATE_QUALIFIERS,
  TARIFF_CODES,
  TARIFF_WEB_SERVICE,
  TREATMENT_BY_ORIGIN,
} from './sources.ts'
import { allSurtaxMeasures } from './surtax.ts'
import { surtaxYields } from './surtax-yield.ts'
import { tariffCodes } from './tariff-code.ts'
import { treatments } from './treatment.ts'

/** The sources of this slice: those of its rules first, then each measure with its rate. */
export function tariffSources(): readonly Source[] {
  const measures = [
    ...allSurtaxMeasures(),
    ...surtaxYields(),
    ...allSimaMeasures(),
    ...allExciseMeasures(),
    ...allGstStatuses(),
  ]
  return [
    ...Object.values(EDITION_BY_GRADE),
    GENERAL_TARIFF,
    GENERAL_TARIFF_AS_MFN,
    MFN_WHERE_LOWER,
    TREATMENT_BY_ORIGIN,
    RATE_QUALIFIERS,
    TARIFF_WEB_SERVICE,
    EXPORTER_NAMES,
    TARIFF_CODES,
    ...[...treatments(), ...tariffCodes(), ...measures].map(({ source }) => source),
  ]
}
