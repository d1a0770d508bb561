import type { Finding } from '../../kernel/problem.ts'
import { CALCULATION_ORDER, SELF_DECLARE } from './sources.ts'

export const QUANTITY_UNIT_MISSING = {
  code: 'duties-quantity-unit-missing',
  detail: {
    en: 'The rate of {charge} is per {unit}, in which the line states no quantity; it states: {stated}',
    fr: 'Le taux de {charge} est par {unit}, unité dans laquelle la ligne n’indique aucune quantité; elle indique : {stated}',
  },
  remedy: {
    en: 'State the quantity in {unit}, on the line or as "measured" of a duty block, or self-declare the amount of {charge}',
    fr: 'Déclarez la quantité en {unit}, sur la ligne ou comme « measured » d’un bloc de droits, ou autodéclarez le montant de {charge}',
  },
  source: CALCULATION_ORDER,
} as const satisfies Finding

export const SELF_DECLARED_TWICE = {
  code: 'duties-self-declared-twice',
  detail: {
    en: 'More than one self-declared amount is given for {charge} {regime}',
    fr: 'Plus d’un montant autodéclaré est fourni pour {charge} {regime}',
  },
  remedy: {
    en: 'Give one self-declared amount for each charge and regime',
    fr: 'Fournissez un seul montant autodéclaré par imposition et par régime',
  },
  source: SELF_DECLARE,
} as const satisfies Finding

export const SELF_DECLARED_REGIME_NEEDED = {
  code: 'duties-self-declared-regime-needed',
  detail: {
    en: 'The self-declared amount of {charge} names no regime, but several apply: {regimes}',
    fr: 'Le montant autodéclaré de {charge} ne nomme aucun régime, mais plusieurs s’appliquent : {regimes}',
  },
  remedy: {
    en: 'Name the regime that each self-declared amount is for',
    fr: 'Nommez le régime visé par chaque montant autodéclaré',
  },
  source: SELF_DECLARE,
} as const satisfies Finding

export const DUTIES_FINDINGS: readonly Finding[] = [
  QUANTITY_UNIT_MISSING,
  SELF_DECLARED_TWICE,
  SELF_DECLARED_REGIME_NEEDED,
]
