import type { Bilingual } from '../../kernel/problem.ts'
import { DERIVATION_LABELS } from './derivation-labels.ts'

/** The words for facts that are one of a few codes. */
const WORDS: Readonly<Record<string, Bilingual | undefined>> = {
  published: { en: 'published', fr: 'publié' },
  'carried-forward': {
    en: 'carried forward, as none was published for the day',
    fr: 'reporté, faute de taux publié pour ce jour',
  },
  'all-other-exporters': { en: 'all other exporters', fr: 'tous les autres exportateurs' },
  'kept-in-transit': {
    en: 'in transit when the country lost it',
    fr: 'en transit lorsque le pays l’a perdu',
  },
  'not-subject': { en: 'declared not subject', fr: 'déclarées non assujetties' },
  undertaking: {
    en: 'declared as sold under an undertaking',
    fr: 'déclarées comme vendues sous engagement',
  },
  exempt: { en: 'exempt', fr: 'exemptées' },
  remitted: { en: 'remitted', fr: 'surtaxe remise' },
  yielded: { en: 'another order takes its place', fr: 'un autre décret prend sa place' },
  'below-threshold': { en: 'not above the threshold', fr: 'ne dépasse pas le seuil' },
  'not-named': {
    en: 'not named on the line, and due only where it is',
    fr: 'non nommée sur la ligne, et due seulement si elle l’est',
  },
  ended: {
    en: 'in force when the goods were shipped, no longer on the day of accounting',
    fr: 'en vigueur lors de l’expédition des marchandises, mais plus au jour de la déclaration en détail',
  },
  'not-charged-then': {
    en: 'not charged when the declaration was assessed, though the measure is known by now',
    fr: 'non exigée lors de la cotisation, bien que la mesure soit connue depuis',
  },
  'in-transit': { en: 'goods in transit', fr: 'marchandises en transit' },
  casual: { en: 'casual goods', fr: 'marchandises occasionnelles' },
  campobello: { en: 'goods for Campobello Island', fr: 'marchandises pour l’île Campobello' },
  're-export': {
    en: 'goods to be exported again',
    fr: 'marchandises destinées à la réexportation',
  },
  'original-equipment': { en: 'original equipment', fr: 'équipement d’origine' },
  'heavy-vehicle': { en: 'parts of heavy vehicles', fr: 'pièces de véhicules lourds' },
  repair: { en: 'goods returned after repair', fr: 'marchandises retournées après réparation' },
  'vehicle-manufacture': {
    en: 'goods for the making of vehicles',
    fr: 'marchandises devant servir à la fabrication de véhicules',
  },
  aircraft: { en: 'goods for aircraft', fr: 'marchandises destinées à des aéronefs' },
  'wind-tower': { en: 'goods for wind towers', fr: 'marchandises destinées à des tours éoliennes' },
  'small-preference-share': {
    en: 'small share of goods of the preference',
    fr: 'faible part de marchandises visées par la préférence',
  },
  remission: { en: 'remission order', fr: 'décret de remise' },
}

/** @returns the code itself where it is none of these, such as the name of an exporter */
export function wordOf(code: string, language: keyof Bilingual): string {
  const labels: Readonly<Record<string, Bilingual | undefined>> = DERIVATION_LABELS
  return (WORDS[code] ?? labels[code])?.[language] ?? code
}
