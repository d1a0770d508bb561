import type { Finding } from '../../../kernel/problem.ts'
import { EXPORTER_NAMES, exportersNear, tariffLists } from '../../tariff/index.ts'
import { saidOf } from '../said-of-measure.ts'
import { REJECT_REASONS } from '../sources.ts'
import { blockRule, linesRule } from './rule.ts'

// What a line must say of the SIMA measures that its goods meet.

const SIMA_SUBJECT_FINDING = {
  code: 'sima-subject-missing',
  detail: {
    en: 'SIMA measure {regime} is in force for these goods of {origin}, but the subject flag is missing.',
    fr: 'La mesure de la LMSI {regime} est en vigueur pour ces marchandises de {origin}, mais l’indicateur d’assujettissement manque.',
  },
  remedy: {
    en: 'Add a duty block with regime {regime} and subject "subject", "undertaking" or "not-subject".',
    fr: 'Ajoutez un bloc de droits de régime {regime} et « subject », « undertaking » ou « not-subject ».',
  },
  source: REJECT_REASONS,
  list: tariffLists.sima,
} as const satisfies Finding

export const requireSimaSubject = linesRule(SIMA_SUBJECT_FINDING, (line, { sima }) => {
  if (sima.length === 0) return undefined
  return sima
    .filter(({ regime }) => saidOf(line, regime).subject === undefined)
    .map(({ regime }) => ({ pointer: 'duties', params: { regime, origin: line.origin } }))
})

const UNDERTAKING_OF_SIMA_FINDING = {
  code: 'undertaking-without-measure',
  detail: {
    en: 'An undertaking is claimed without naming the SIMA measure in force.',
    fr: 'Un engagement est invoqué sans nommer la mesure de la LMSI en vigueur.',
  },
  remedy: { en: 'Name the measure in "regime".', fr: 'Nommez la mesure dans « regime ».' },
  source: REJECT_REASONS,
  list: tariffLists.sima,
} as const satisfies Finding

export const requireUndertakingOfSima = blockRule(
  UNDERTAKING_OF_SIMA_FINDING,
  'regime',
  ({ regime, subject }, { resolved: { sima } }) =>
    subject === 'undertaking' && !sima.some((measure) => measure.regime === regime)
      ? {}
      : undefined,
)

const CLEAR_EXPORTER_FINDING = {
  code: 'exporter-near-a-listed-one',
  detail: {
    en: 'SIMA measure {regime} lists no exporter "{exporter}", but one whose name is nearly the same: "{listed}".',
    fr: 'La mesure de la LMSI {regime} ne nomme aucun exportateur « {exporter} », mais un autre au nom presque identique : « {listed} ».',
  },
  remedy: {
    en: 'Write the exporter as it is listed, or leave it out for the amount of all other exporters.',
    fr: 'Écrivez l’exportateur tel qu’il est nommé, ou omettez-le pour le montant de tous les autres exportateurs.',
  },
  source: EXPORTER_NAMES,
  list: tariffLists.sima,
} as const satisfies Finding

/** A slip in a name must not cost its exporter the amount of all others. */
export const requireClearExporter = blockRule(
  CLEAR_EXPORTER_FINDING,
  'exporter',
  ({ regime, exporter }, { resolved: { sima } }) => {
    const measure = sima.find((each) => each.regime === regime)
    if (measure === undefined || exporter === undefined) return undefined
    const listed = exportersNear(measure, exporter).join('", "')
    return listed === '' ? undefined : { regime: measure.regime, exporter, listed }
  },
)
