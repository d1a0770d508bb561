import type { Bilingual } from '../../kernel/problem.ts'

/** What each node of a derivation is called; the keys are stable and the only codes there are. */
export const DERIVATION_LABELS = {
  'declaration-total': {
    en: 'Duties and taxes payable on the declaration',
    fr: 'Droits et taxes exigibles sur la déclaration',
  },
  'line-total': {
    en: 'Duties and taxes payable on the line',
    fr: 'Droits et taxes exigibles sur la ligne',
  },
  'value-for-currency-conversion': {
    en: 'Value for currency conversion',
    fr: 'Valeur pour la conversion de devises',
  },
  'value-of-repair': { en: 'Value of the repair alone', fr: 'Valeur de la réparation seule' },
  'exchange-rate': { en: 'Exchange rate', fr: 'Taux de change' },
  'value-for-duty': { en: 'Value for duty', fr: 'Valeur en douane' },
  'stated-export-price': {
    en: 'Export price as stated',
    fr: 'Prix à l’exportation déclaré',
  },
  'export-price': { en: 'Export price', fr: 'Prix à l’exportation' },
  'customs-duty': { en: 'Customs duty', fr: 'Droits de douane' },
  surtax: { en: 'Surtax', fr: 'Surtaxe' },
  safeguard: { en: 'Safeguard surtax', fr: 'Surtaxe de sauvegarde' },
  'anti-dumping': { en: 'Anti-dumping duty', fr: 'Droits antidumping' },
  countervailing: { en: 'Countervailing duty', fr: 'Droits compensateurs' },
  'excise-duty': { en: 'Excise duty', fr: 'Droit d’accise' },
  'excise-tax': { en: 'Excise tax', fr: 'Taxe d’accise' },
  'luxury-tax': { en: 'Luxury tax', fr: 'Taxe de luxe' },
  'duty-paid-value': { en: 'Duty paid value', fr: 'Valeur à l’acquitté' },
  'taxable-amount': { en: 'Taxable amount', fr: 'Montant taxable' },
  'value-for-tax': { en: 'Value for tax', fr: 'Valeur pour taxe' },
  gst: { en: 'Goods and services tax', fr: 'Taxe sur les produits et services' },
  'ad-valorem-rate': { en: 'Ad valorem rate', fr: 'Taux ad valorem' },
  'free-rate': { en: 'Free', fr: 'En franchise' },
  'specific-rate': { en: 'Specific rate', fr: 'Taux spécifique' },
  quantity: { en: 'Quantity', fr: 'Quantité' },
  packages: { en: 'Packages', fr: 'Emballages' },
  'lots-begun': { en: 'Lots begun', fr: 'Tranches entamées' },
  'excess-value': { en: 'Value over the threshold', fr: 'Valeur dépassant le seuil' },
  threshold: { en: 'Threshold', fr: 'Seuil' },
  'regular-limb': { en: 'Regular rate', fr: 'Taux ordinaire' },
  'minimum-limb': { en: 'Not less than', fr: 'Au moins' },
  'maximum-limb': { en: 'Not more than', fr: 'Au plus' },
  'added-limb': { en: 'Added to that', fr: 'Ajouté à cela' },
  'computed-amount': { en: 'Computed amount', fr: 'Montant calculé' },
  'self-declared-amount': { en: 'Self-declared amount', fr: 'Montant autodéclaré' },
  content: { en: 'Canadian and Mexican content', fr: 'Contenu canadien et mexicain' },
  'claimed-content': { en: 'Content claimed', fr: 'Contenu déclaré' },
  'value-less-content': {
    en: 'Value for duty less Canadian and Mexican content',
    fr: 'Valeur en douane moins le contenu canadien et mexicain',
  },
  'treatment-not-claimed': {
    en: 'Customs duty under a treatment that was not claimed',
    fr: 'Droits de douane selon un traitement non réclamé',
  },
  'not-charged': { en: 'Not charged', fr: 'Non exigé' },
  relief: { en: 'Relief by tariff code', fr: 'Exonération par code tarifaire' },
} as const satisfies Record<string, Bilingual>

export type DerivationCode = keyof typeof DERIVATION_LABELS
