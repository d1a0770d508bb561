import type { Finding } from '../../../kernel/problem.ts'
import { currencyFor } from '../../reference/index.ts'
import { DIRECT_SHIPMENT } from '../sources.ts'
import { invoiceRule } from './rule.ts'

export const KNOWN_CURRENCY_FINDING = {
  code: 'currency-unknown',
  detail: {
    en: 'No exchange rate is kept for the currency {currency}.',
    fr: 'Aucun taux de change n’est tenu pour la devise {currency}.',
  },
  remedy: {
    en: 'Convert to a currency for which rates are published, such as USD.',
    fr: 'Convertissez dans une devise dont le taux est publié, par exemple USD.',
  },
  source: DIRECT_SHIPMENT,
} as const satisfies Finding

export const requireKnownCurrency = invoiceRule(
  KNOWN_CURRENCY_FINDING,
  'currency',
  ({ currency }) => (currencyFor(currency) === undefined ? { currency } : undefined),
)
