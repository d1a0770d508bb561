import type { GradedList } from '../../kernel/graded-list.ts'
import { worst, type Authority, type Source } from '../../kernel/source.ts'
import type { Bilingual } from '../reference/index.ts'
import { gradeOn } from './edition.ts'
import { servedItems } from './editions.ts'
import { allExciseMeasures } from './excise.ts'
import { allGstStatuses } from './gst.ts'
import { allSimaMeasures } from './sima.ts'
import { CLASSIFICATIONS } from './sources.ts'
import { allSurtaxMeasures } from './surtax.ts'
import { surtaxYields } from './surtax-yield.ts'
import { tariffCodes } from './tariff-code.ts'
import { treatments } from './treatment.ts'

/** The lists in which rules look, each with the grades of its rows. */
const LISTS = {
  gst: {
    id: 'list-of-gst',
    name: { en: 'GST statuses', fr: 'statuts de TPS' },
    grades: () => sourcesOf(allGstStatuses()),
  },
  treatments: {
    id: 'list-of-treatments',
    name: { en: 'tariff treatments', fr: 'traitements tarifaires' },
    grades: () => treatments().map(({ authority }) => authority),
  },
  entitlements: {
    id: 'list-of-entitlements',
    name: {
      en: 'countries entitled to tariff treatments',
      fr: 'pays admissibles aux traitements tarifaires',
    },
    grades: () => sourcesOf(treatments()),
  },
  tariffCodes: {
    id: 'list-of-tariff-codes',
    name: { en: 'tariff codes', fr: 'codes tarifaires' },
    grades: () => sourcesOf(tariffCodes()),
  },
  surtaxes: {
    id: 'list-of-surtaxes',
    name: { en: 'surtaxes and safeguards', fr: 'surtaxes et mesures de sauvegarde' },
    grades: () => sourcesOf(allSurtaxMeasures()),
  },
  sima: {
    id: 'list-of-sima',
    name: { en: 'SIMA measures', fr: 'mesures de la LMSI' },
    grades: () => sourcesOf(allSimaMeasures()),
  },
  excises: {
    id: 'list-of-excises',
    name: { en: 'excises and luxury taxes', fr: 'accises et taxes de luxe' },
    grades: () => sourcesOf(allExciseMeasures()),
  },
} as const satisfies Readonly<Record<string, OwnList>>

/** Three of them together, in which a block's code is looked up. */
const MEASURES: OwnList = {
  id: 'list-of-measures',
  name: {
    en: 'surtaxes, SIMA measures and excises',
    fr: 'surtaxes, mesures de la LMSI et accises',
  },
  grades: () => [...LISTS.surtaxes.grades(), ...LISTS.sima.grades(), ...LISTS.excises.grades()],
}

interface OwnList {
  readonly id: string
  readonly name: Bilingual
  readonly grades: () => readonly Authority[]
}

/** The lists as sources, each graded by the worst of its rows. */
export const tariffLists = {
  classifications: (): Source => CLASSIFICATIONS,
  gst: () => sourceOf(LISTS.gst),
  treatments: () => sourceOf(LISTS.treatments),
  entitlements: () => sourceOf(LISTS.entitlements),
  tariffCodes: () => sourceOf(LISTS.tariffCodes),
  surtaxes: () => sourceOf(LISTS.surtaxes),
  sima: () => sourceOf(LISTS.sima),
  excises: () => sourceOf(LISTS.excises),
  measures: () => sourceOf(MEASURES),
} as const satisfies Readonly<Record<string, () => Source>>

/** What this slice holds, row by row; a classification counts by what its edition proves of its own days. */
export function tariffGradedLists(): readonly GradedList[] {
  return [
    {
      id: CLASSIFICATIONS.id,
      name: {
        en: 'classification numbers, from the first day of their edition on',
        fr: 'numéros de classement, dès le premier jour de leur édition',
      },
      grades: servedItems().map(({ edition }) => gradeOn(edition, edition.effectiveOn)),
    },
    ...Object.values(LISTS).map((list) => ({ ...list, grades: list.grades() })),
    {
      id: 'list-of-yields',
      name: { en: 'orders that yield to others', fr: 'décrets qui cèdent le pas à d’autres' },
      grades: sourcesOf(surtaxYields()),
    },
  ]
}

function sourceOf({ id, name, grades }: OwnList): Source {
  return {
    id,
    instrument: `This sandbox’s list of ${name.en}`,
    authority: worst('law', ...grades()),
    note: 'Not complete; graded by the worst of its rows, each of which has a grade of its own.',
  }
}

function sourcesOf(rows: readonly { readonly source: Source }[]): readonly Authority[] {
  return rows.map(({ source }) => source.authority)
}
