import type { Finding } from '../../../kernel/problem.ts'
import { lists, originFor, US_STATE_OF_ORIGIN } from '../../reference/index.ts'
import { tariffLists } from '../../tariff/index.ts'
import {
  DEPARTMENTAL_CONSOLIDATION,
  REJECT_REASONS,
  SANDBOX_PRUDENCE,
  TREATMENT_IN_TRANSIT,
} from '../sources.ts'
import { lineRule } from './rule.ts'

const STATE_OF_ORIGIN_FINDING = {
  code: 'us-state-of-origin-missing',
  detail: {
    en: 'Goods of the United States bear the state of origin, not US.',
    fr: 'Les marchandises des États-Unis portent l’État d’origine, et non US.',
  },
  remedy: {
    en: 'Declare U and the two letters of the state, such as UNY.',
    fr: 'Déclarez U et les deux lettres de l’État, par exemple UNY.',
  },
  source: US_STATE_OF_ORIGIN,
  list: lists.countries,
} as const satisfies Finding

export const requireStateOfOrigin = lineRule(STATE_OF_ORIGIN_FINDING, 'origin', ({ origin }) =>
  origin === 'US' ? {} : undefined,
)

const TREATMENT_AWAITED_FINDING = {
  code: 'tariff-treatment-awaits-its-day',
  detail: {
    en: 'Tariff treatment {treatment} is known, but no day is set from which it may be claimed.',
    fr: 'Le traitement tarifaire {treatment} est connu, mais aucune date n’est fixée à partir de laquelle on peut le demander.',
  },
  remedy: {
    en: 'Claim {instead} where the goods are entitled to it, else 2 (MFN); GET /v1/reference/treatments tells what {treatment} waits for.',
    fr: 'Demandez {instead} si les marchandises y ont droit, sinon 2 (NPF); GET /v1/reference/treatments dit ce que {treatment} attend.',
  },
  source: SANDBOX_PRUDENCE,
  list: tariffLists.treatments,
} as const satisfies Finding

export const requireTreatmentInUse = lineRule(
  TREATMENT_AWAITED_FINDING,
  'treatment',
  ({ treatment }, resolved) => {
    const instead = resolved.treatment?.awaited?.instead
    return instead === undefined ? undefined : { treatment, instead }
  },
)

const TREATMENT_OF_ORIGIN_FINDING = {
  code: 'tariff-treatment-not-valid-for-country',
  detail: {
    en: 'Tariff treatment {treatment} is not valid for origin {origin}.',
    fr: 'Le traitement tarifaire {treatment} n’est pas valide pour l’origine {origin}.',
  },
  remedy: {
    en: 'Claim a treatment to which goods of {origin} are entitled; 2 (MFN) holds for nearly all.',
    fr: 'Demandez un traitement auquel les marchandises de {origin} ont droit; 2 (NPF) vaut presque partout.',
  },
  source: REJECT_REASONS,
  list: tariffLists.entitlements,
} as const satisfies Finding

export const requireTreatmentOfOrigin = lineRule(
  TREATMENT_OF_ORIGIN_FINDING,
  'treatment',
  ({ treatment, origin }, resolved) =>
    resolved.treatment === undefined ||
    resolved.treatment.awaited !== undefined ||
    resolved.treatmentIsValid ||
    originFor(origin) === undefined
      ? undefined
      : { treatment, origin },
)

const IN_TRANSIT_FINDING = {
  code: 'tariff-treatment-not-kept-in-transit',
  detail: {
    en: 'No order keeps tariff treatment {treatment} for goods of {origin} that were in transit.',
    fr: 'Aucun décret ne conserve le traitement tarifaire {treatment} aux marchandises de {origin} en transit.',
  },
  remedy: {
    en: 'Leave "treatmentInTransit" out unless {origin} lost the treatment after the goods were shipped, by an order that spares goods in transit.',
    fr: 'Omettez « treatmentInTransit », sauf si {origin} a perdu le traitement après l’expédition, par un décret qui épargne les marchandises en transit.',
  },
  source: TREATMENT_IN_TRANSIT,
  list: tariffLists.entitlements,
} as const satisfies Finding

/** A claim that changes nothing is none. */
export const requireKeptInTransit = lineRule(
  IN_TRANSIT_FINDING,
  'treatmentInTransit',
  ({ treatment, treatmentInTransit, origin }, resolved) =>
    treatmentInTransit !== true || resolved.treatment === undefined || resolved.treatmentIsKept
      ? undefined
      : { treatment, origin },
)

const RATE_UNDER_TREATMENT_FINDING = {
  code: 'no-rate-under-treatment',
  detail: {
    en: 'Classification number {classification} has no rate under tariff treatment {treatment}.',
    fr: 'Le numéro de classement {classification} n’a pas de taux sous le traitement tarifaire {treatment}.',
  },
  remedy: {
    en: 'Claim treatment 2 (MFN), or check the classification.',
    fr: 'Demandez le traitement 2 (NPF), ou vérifiez le classement.',
  },
  source: DEPARTMENTAL_CONSOLIDATION,
  list: tariffLists.classifications,
} as const satisfies Finding

export const requireRateUnderTreatment = lineRule(
  RATE_UNDER_TREATMENT_FINDING,
  'treatment',
  ({ classification, treatment }, resolved) =>
    resolved.item !== undefined &&
    resolved.treatment !== undefined &&
    resolved.treatment.awaited === undefined &&
    resolved.dutyRate === undefined
      ? { classification, treatment }
      : undefined,
)
