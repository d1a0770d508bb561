import { by, type Provocations, type Step } from '../../kernel/provocation.ts'

const RATES = '/v1/officer/exchange-rates'

function publish(day: string, currency: string, rate = '1.35'): Step {
  const path = `${RATES}/${day}/${currency}`
  return { method: 'PUT', path, as: 'officer', body: { rate, reason: 'To be refused.' } }
}

function get(path: string): Step {
  return { method: 'GET', path: RATES + path, as: 'officer' }
}

export const PROVOCATIONS: Provocations = {
  'exchange-currency-unknown': by(publish('2026-02-26', 'QQQ')),
  // A Sunday.
  'exchange-day-carried': by(publish('2026-02-22', 'USD')),
  'exchange-day-out-of-reach': by(publish('2030-01-02', 'USD')),
  'exchange-rate-implausible': by(publish('2026-02-26', 'USD', '0')),
  'exchange-rate-not-kept': by(get('/2026-02-26/QQQ')),
  'exchange-range-invalid': by(get('?from=2026-02-26&to=2026-02-25')),
}
