import { describe, expect, test } from 'vitest'
import { printDerivation } from '../duties/index.ts'
import { assessed, explained } from './testing/assessed.ts'
import { EXPLAINED } from './testing/explained-cases.ts'

/* What an explanation says, kind by kind, to readers of each language. */

type Case = keyof typeof EXPLAINED
type Statement = readonly [what: string, of: Case, en: string, fr: string]

function says(statements: readonly Statement[]): void {
  const told = statements.map(([what, of, en, fr]) => [what, of, { en, fr }] as const)
  test.each(told)('%s (%s)', (_what, of, { en, fr }) => {
    const told = explained(assessed(EXPLAINED[of]))
    expect(printDerivation(told, 'en')).toContain(en)
    expect(printDerivation(told, 'fr').replaceAll('\u00A0', ' ')).toContain(fr)
  })
}

describe('of the line', () => {
  says([
    [
      'which it is',
      'shirts',
      '[invoice INV-1; line 1; goods T-shirts;',
      '[facture INV-1; ligne 1; marchandises T-shirts;',
    ],
    [
      'its classification',
      'shirts',
      'classification 6109.10.00.11 (Men',
      'classement 6109.10.00.11 (T-shirts de coton',
    ],
    ['its origin', 'ended', 'origin UNC (North Carolina)', 'origine UNC (Caroline du Nord)'],
    [
      'the day that decides',
      'shirts',
      'tariff, measures and taxes of 2 March 2026',
      'tarif, mesures et taxes du 2 mars 2026',
    ],
    [
      'the exchange rate and its day',
      'shirts',
      'Exchange rate: 1.35 CAD/USD [rate of 26 February 2026; status published]',
      'Taux de change : 1,35 $/USD [taux du 26 février 2026; état publié]',
    ],
  ])
})

describe('of the customs duty', () => {
  says([
    [
      'its tariff item and edition',
      'shirts',
      'tariff item 6109.10.00; edition of the tariff T2026-2; effective 1 September 2026',
      'numéro tarifaire 6109.10.00; édition du tarif T2026-2; en vigueur le 1er septembre 2026',
    ],
    [
      'what the edition proves of the day',
      'shirts',
      ') reported: CBSA, Customs Tariff, departmental consolidation, edition T2026-2, tariff item 6109.10.00 [customs-tariff-same-year]',
      ') rapporté : ASFC, Tarif des douanes, codification ministérielle, édition T2026-2, numéro tarifaire 6109.10.00 [customs-tariff-same-year]',
    ],
    [
      'the treatment',
      'shirts',
      'tariff treatment 2 (Most-Favoured-Nation Tariff)',
      'traitement tarifaire 2 (Tarif de la nation la plus favorisée)',
    ],
    [
      'what a quantity was converted from',
      'converted',
      'Quantity: 137.5 KGM [converted from 0.1375 TNE]',
      'Quantité : 137,5 KGM [converti de 0,1375 TNE]',
    ],
    [
      'a treatment that was not claimed',
      'ended',
      'Customs duty under a treatment that was not claimed: 0.00 CAD [tariff treatment 10 (United States Tariff)]',
      'Droits de douane selon un traitement non réclamé : 0,00 $ [traitement tarifaire 10 (Tarif des États-Unis)]',
    ],
    [
      'a treatment kept in transit',
      'keptInTransit',
      'treatment kept in transit when the country lost it',
      'traitement conservé en transit lorsque le pays l’a perdu',
    ],
    ['that goods are free', 'surtaxed', 'Free: 0%', 'En franchise : 0 %'],
    [
      'relief by tariff code',
      'repaired',
      'Relief by tariff code: 0.00 CAD [tariff code 9992 (Goods returned after repair',
      'Exonération par code tarifaire : 0,00 $ [code tarifaire 9992 (Marchandises retournées après réparation',
    ],
    [
      'that the repair alone counts',
      'repaired',
      'Value of the repair alone: 200.00 CAD [tariff code 9992',
      'Valeur de la réparation seule : 200,00 $ [code tarifaire 9992',
    ],
    [
      'where goods were repaired',
      'repaired',
      'repaired in US (United States)',
      'réparées dans ce pays : US (États-Unis)',
    ],
  ])
})

describe('of a measure', () => {
  says([
    [
      'its name and days',
      'surtaxed',
      'Surtax: 50.00 CAD = 200.00 CAD × 25% [measure 25066A (US surtax 2025-1: listed goods); in force since 4 March 2025; until 31 August 2025]',
      'Surtaxe : 50,00 $ = 200,00 $ × 25 % [mesure 25066A (Surtaxe 2025-1 visant les États-Unis : marchandises énumérées); en vigueur depuis le 4 mars 2025; jusqu’au 31 août 2025]',
    ],
    [
      'its order',
      'surtaxed',
      ') law: United States Surtax Order (2025-1), SOR/2025-66',
      ') loi : Décret imposant une surtaxe aux États-Unis (2025-1), DORS/2025-66',
    ],
    [
      'the listed exporter',
      'yielded',
      'amount of Example Steel Korea (invented exporter); exporter declared EXAMPLE STEEL KOREA',
      'montant de Example Steel Korea (invented exporter); exportateur déclaré EXAMPLE STEEL KOREA',
    ],
    [
      'that of all others',
      'otherExporter',
      'amount of all other exporters; exporter declared Nobody Limited',
      'montant de tous les autres exportateurs; exportateur déclaré Nobody Limited',
    ],
    [
      'what the filer declared',
      'selfDeclared',
      'Self-declared amount: 500.00 CAD',
      'Montant autodéclaré : 500,00 $',
    ],
    [
      'the year of an excise',
      'spirits',
      'Spirits over 7 % alcohol by volume); in force since 1 April 2025; until 31 March 2026',
      'Spiritueux titrant plus de 7 % d’alcool en volume); en vigueur depuis le 1er avril 2025; jusqu’au 31 mars 2026',
    ],
    [
      'the threshold of the luxury tax',
      'luxury',
      'Threshold: 100000 CAD/NMB',
      'Seuil : 100 000 $/NMB',
    ],
  ])
})

describe('of what is not charged, and why', () => {
  says([
    [
      'goods not subject to a surtax',
      'notSubject',
      'measure 25066A (US surtax 2025-1: listed goods); in force since 4 March 2025; until 31 August 2025; because declared not subject',
      'jusqu’au 31 août 2025; motif : déclarées non assujetties',
    ],
    [
      'goods under an undertaking',
      'undertaking',
      'Not charged: 0.00 CAD [charge Countervailing duty; measure XSIMA-UDS-CN (Upholstered domestic seating); in force since 2 September 2021; because declared as sold under an undertaking]',
      'Non exigé : 0,00 $ [imposition Droits compensateurs; mesure XSIMA-UDS-CN (Sièges rembourrés pour usage domestique); en vigueur depuis le 2 septembre 2021; motif : déclarées comme vendues sous engagement]',
    ],
    [
      'exempt goods',
      'exempt',
      'because exempt; exemption claimed goods to be exported again',
      'motif : exemptées; exemption invoquée marchandises destinées à la réexportation',
    ],
    [
      'a remission',
      'remitted',
      'because remitted; exemption claimed remission order; special authority SOR/2025-122',
      'motif : surtaxe remise; exemption invoquée décret de remise; autorisation spéciale SOR/2025-122',
    ],
    [
      'another order',
      'yielded',
      'because another order takes its place; gives way to 25148A (Steel quota: over the quota, or without a permit)',
      'motif : un autre décret prend sa place; cède le pas à 25148A (Contingent d’acier : hors contingent, ou sans licence)',
    ],
    [
      'a threshold',
      'small',
      'because not above the threshold; value of all such goods 3000.00 CAD; threshold 5000.00 CAD',
      'motif : ne dépasse pas le seuil; valeur de toutes ces marchandises 3 000,00 $; seuil 5 000,00 $',
    ],
    [
      'an order that ended',
      'ended',
      'because in force when the goods were shipped, no longer on the day of accounting',
      'motif : en vigueur lors de l’expédition des marchandises, mais plus au jour de la déclaration en détail',
    ],
    [
      'an excise that is not named',
      'luxury',
      'measure XET-AC (Air conditioner in or for a vehicle); in force since 1 January 2018; because not named on the line',
      'motif : non nommée sur la ligne, et due seulement si elle l’est',
    ],
  ])
})

describe('of the GST and of what is assumed', () => {
  says([
    [
      'its status, since when',
      'shirts',
      'GST status 5 (Taxable at 5 %); in force since 1 January 2008',
      'statut de TPS 5 (Taxable à 5 %); en vigueur depuis le 1er janvier 2008',
    ],
    [
      'its act',
      'shirts',
      ') law: Excise Tax Act, R.S.C. 1985, c. E-15, s. 212 [gst-rate]',
      ') loi : Loi sur la taxe d’accise, L.R.C. 1985, ch. E-15, art. 212 [gst-rate]',
    ],
    [
      'zero-rated goods',
      'groceries',
      '(Zero-rated: basic groceries)',
      '(Détaxé : produits alimentaires de base)',
    ],
    [
      'an assumption, with its grade',
      'shirts',
      ') assumed: none found [duties-rounding] — Each charge is rounded once',
      ') supposé : aucun texte trouvé [duties-rounding] — Chaque imposition est arrondie une fois',
    ],
  ])
})
