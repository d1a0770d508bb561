import type { Bilingual } from '../../kernel/problem.ts'

/** How the value of a fact is read: as it stands, as one of a few words, a day, a number or Canadian dollars. */
type Kind = 'text' | 'word' | 'day' | 'number' | 'dollars'

interface FactLabel extends Bilingual {
  readonly kind: Kind
}

/** What each fact of a derivation is called, in the order in which it is told; the keys are stable. */
export const DERIVATION_FACTS = {
  invoice: { en: 'invoice', fr: 'facture', kind: 'text' },
  line: { en: 'line', fr: 'ligne', kind: 'text' },
  goods: { en: 'goods', fr: 'marchandises', kind: 'text' },
  classification: { en: 'classification', fr: 'classement', kind: 'text' },
  tariffItem: { en: 'tariff item', fr: 'numéro tarifaire', kind: 'text' },
  edition: { en: 'edition of the tariff', fr: 'édition du tarif', kind: 'text' },
  editionOn: { en: 'effective', fr: 'en vigueur le', kind: 'day' },
  origin: { en: 'origin', fr: 'origine', kind: 'text' },
  treatment: { en: 'tariff treatment', fr: 'traitement tarifaire', kind: 'text' },
  treatmentKept: { en: 'treatment kept', fr: 'traitement conservé', kind: 'word' },
  repairedIn: { en: 'repaired in', fr: 'réparées dans ce pays\u00A0:', kind: 'text' },
  accountedOn: {
    en: 'tariff, measures and taxes of',
    fr: 'tarif, mesures et taxes du',
    kind: 'day',
  },
  tariffCode: { en: 'tariff code', fr: 'code tarifaire', kind: 'text' },
  code: { en: 'GST status', fr: 'statut de TPS', kind: 'text' },
  charge: { en: 'charge', fr: 'imposition', kind: 'word' },
  regime: { en: 'measure', fr: 'mesure', kind: 'text' },
  from: { en: 'in force since', fr: 'en vigueur depuis le', kind: 'day' },
  to: { en: 'until', fr: 'jusqu’au', kind: 'day' },
  exporter: { en: 'amount of', fr: 'montant de', kind: 'word' },
  exporterStated: { en: 'exporter declared', fr: 'exportateur déclaré', kind: 'text' },
  reason: { en: 'because', fr: 'motif\u00A0:', kind: 'word' },
  exemption: { en: 'exemption claimed', fr: 'exemption invoquée', kind: 'word' },
  authority: { en: 'special authority', fr: 'autorisation spéciale', kind: 'text' },
  yieldsTo: { en: 'gives way to', fr: 'cède le pas à', kind: 'text' },
  value: {
    en: 'value of all such goods',
    fr: 'valeur de toutes ces marchandises',
    kind: 'dollars',
  },
  threshold: { en: 'threshold', fr: 'seuil', kind: 'dollars' },
  stated: { en: 'converted from', fr: 'converti de', kind: 'number' },
  ratedOn: { en: 'rate of', fr: 'taux du', kind: 'day' },
  status: { en: 'status', fr: 'état', kind: 'word' },
} as const satisfies Record<string, FactLabel>

export type FactCode = keyof typeof DERIVATION_FACTS

/** Codes, days and amounts, in no language. */
export type Facts = Readonly<Partial<Record<FactCode, string>>>

/** What the codes among the facts are called. */
export type Names = Readonly<Partial<Record<FactCode, Bilingual>>>
