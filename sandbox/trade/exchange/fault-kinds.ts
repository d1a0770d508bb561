import {
  faultDetail,
  type FaultDetail,
  type FaultEffect,
  type FaultKind,
} from '../../platform/workspaces/index.ts'
import { SIMULATED_TIME_LIMIT_MS } from './policies.ts'

/** The dependency under which faults of the exchange-rate upstream are kept. */
export const EXCHANGE_TARGET = 'exchange-rates'

const CURRENCY: FaultDetail = {
  name: 'currency',
  description: { en: 'Which currency: three letters.', fr: 'Quelle devise : trois lettres.' },
  pattern: '[A-Z]{3}',
}

/** @see sources.ts RATE_OUTAGE */
export const exchangeFaultKinds: readonly FaultKind[] = [
  {
    kind: 'unavailable',
    description: {
      en: 'The upstream answers an error, or nothing at all.',
      fr: 'La source répond par une erreur, ou pas du tout.',
    },
    details: [
      {
        name: 'status',
        description: {
          en: '503, 500, 429, html (an error page with status 200), or network (no connection).',
          fr: '503, 500, 429, html (une page d’erreur avec le code 200) ou network (aucune connexion).',
        },
        pattern: '503|500|429|html|network',
        fallback: '503',
      },
    ],
  },
  {
    kind: 'slow',
    description: {
      en: `The answer takes longer; the sandbox gives up after ${String(SIMULATED_TIME_LIMIT_MS)} ms.`,
      fr: `La réponse tarde; le bac à sable renonce après ${String(SIMULATED_TIME_LIMIT_MS)} ms.`,
    },
    details: [
      {
        name: 'delayMs',
        description: { en: 'Milliseconds, up to 60000.', fr: 'Millisecondes, jusqu’à 60000.' },
        pattern: '[1-5]?[0-9]{1,4}|60000',
        fallback: '1000',
      },
    ],
  },
  {
    kind: 'stale',
    description: {
      en: 'The upstream serves the rates of the effective day before.',
      fr: 'La source sert les taux du jour d’entrée en vigueur précédent.',
    },
    details: [
      {
        name: 'dated',
        description: {
          en: 'current: old rates under the date asked for, which nobody can notice; old: under their own date.',
          fr: 'current : d’anciens taux sous la date demandée, ce que nul ne peut remarquer; old : sous leur propre date.',
        },
        pattern: 'current|old',
        fallback: 'current',
      },
    ],
  },
  {
    kind: 'missing-currency',
    description: {
      en: 'One currency is left out of the answer.',
      fr: 'Une devise est absente de la réponse.',
    },
    details: [CURRENCY],
  },
  {
    kind: 'wrong-value',
    description: {
      en: 'The rate of one currency is multiplied by a factor.',
      fr: 'Le taux d’une devise est multiplié par un facteur.',
    },
    details: [
      CURRENCY,
      {
        name: 'factor',
        description: {
          en: 'A plain decimal, at most four decimals: 10, 0.1, 1.05.',
          fr: 'Un nombre décimal simple, au plus quatre décimales : 10, 0.1, 1.05.',
        },
        pattern: '[0-9]{1,6}(\\.[0-9]{1,4})?',
        fallback: '10',
      },
    ],
  },
]

/** What the fault says of itself, or what holds when it says nothing; empty when neither is there. */
export function detailOf(fault: FaultEffect, name: string): string {
  return faultDetail(exchangeFaultKinds, fault, name) ?? ''
}
