import { worst, type Authority, type Source } from '../../kernel/source.ts'
import { allExciseMeasures } from './excise.ts'
import { allGstStatuses } from './gst.ts'
import { allSimaMeasures } from './sima.ts'
import { CLASSIFICATIONS } from './sources.ts'
import { allSurtaxMeasures } from './surtax.ts'
import { tariffCodes } from './tariff-code.ts'
import { treatments } from './treatment.ts'

/** The lists of the tariff in which rules look, each graded by the worst of its rows. */
export const tariffLists = {
  classifications: (): Source => CLASSIFICATIONS,
  gst: () => listOf('gst', 'GST statuses', sourcesOf(allGstStatuses())),
  treatments: () =>
    listOf(
      'treatments',
      'tariff treatments',
      treatments().map(({ authority }) => authority),
    ),
  entitlements: () =>
    listOf('entitlements', 'countries entitled to tariff treatments', sourcesOf(treatments())),
  tariffCodes: () => listOf('tariff-codes', 'tariff codes', sourcesOf(tariffCodes())),
  surtaxes: () => listOf('surtaxes', 'surtaxes and safeguards', sourcesOf(allSurtaxMeasures())),
  sima: () => listOf('sima', 'SIMA measures', sourcesOf(allSimaMeasures())),
  excises: () => listOf('excises', 'excises and luxury taxes', sourcesOf(allExciseMeasures())),
  measures: () =>
    listOf('measures', 'surtaxes, SIMA measures and excises', [
      ...sourcesOf(allSurtaxMeasures()),
      ...sourcesOf(allSimaMeasures()),
      ...sourcesOf(allExciseMeasures()),
    ]),
} as const satisfies Readonly<Record<string, () => Source>>

function listOf(name: string, of: string, grades: readonly Authority[]): Source {
  return {
    id: `list-of-${name}`,
    instrument: `This sandbox’s list of ${of}`,
    authority: worst('law', ...grades),
    note: 'Not complete; graded by the worst of its rows, each of which has a grade of its own.',
  }
}

function sourcesOf(rows: readonly { readonly source: Source }[]): readonly Authority[] {
  return rows.map(({ source }) => source.authority)
}
