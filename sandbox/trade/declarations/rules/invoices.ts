import type { Finding } from '../../../kernel/problem.ts'
import type { MissingRatePolicy } from '../../../platform/workspaces/index.ts'
import { currencyFor } from '../../reference/index.ts'
import type { InvoiceRate } from '../facts.ts'
import { EXCHANGE_OUTAGE, SANDBOX_PRUDENCE } from '../sources.ts'
import { invoiceRule } from './rule.ts'

const DISTINCT_INVOICES_FINDING = {
  code: 'invoice-number-repeated',
  detail: {
    en: 'Invoice number {number} of this vendor occurs more than once.',
    fr: 'Le numéro de facture {number} de ce fournisseur figure plus d’une fois.',
  },
  remedy: {
    en: 'Give each invoice once, with all of its lines.',
    fr: 'Donnez chaque facture une seule fois, avec toutes ses lignes.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireDistinctInvoices = invoiceRule(
  DISTINCT_INVOICES_FINDING,
  'number',
  (invoice, { goods, index }) => {
    const first = goods.invoices.findIndex(
      ({ number, vendor }) => number === invoice.number && vendor.name === invoice.vendor.name,
    )
    return first < index ? { number: invoice.number } : undefined
  },
)

const PUBLISHED_RATE_FINDING = {
  code: 'exchange-rate-missing',
  detail: {
    en: 'No exchange rate of {currency} is published for {on}.',
    fr: 'Aucun taux de change de {currency} n’est publié pour le {on}.',
  },
  remedy: {
    en: 'Submit again once the rate is published; until then the policy of this workspace, "{policy}", has no other rate to take.',
    fr: 'Soumettez de nouveau une fois le taux publié; d’ici là, la politique de cet espace, « {policy} », n’a aucun autre taux à prendre.',
  },
  source: EXCHANGE_OUTAGE,
} as const satisfies Finding

/**
 * Under the policies `carry-forward` and `hold` the declaration goes on without the rate. Of a currency that
 * nobody knows no rate is ever published, which is a fault of its own.
 */
export const requirePublishedRate = invoiceRule(
  PUBLISHED_RATE_FINDING,
  'directShipmentOn',
  (_invoice, { rate, facts: { missingRate: policy } }) => {
    if (rate?.status !== 'missing' || !mustRefuse(policy, rate.last)) return undefined
    const { currency, on } = rate.day
    return currencyFor(currency) === undefined ? undefined : { currency, on, policy }
  },
)

const MEASURE_RATE_FINDING = {
  code: 'measure-rate-missing',
  detail: {
    en: 'A SIMA measure states its amount in {currency}, of which no exchange rate is published for {on}.',
    fr: 'Une mesure de la LMSI fixe son montant en {currency}, dont aucun taux de change n’est publié pour le {on}.',
  },
  remedy: PUBLISHED_RATE_FINDING.remedy,
  source: EXCHANGE_OUTAGE,
} as const satisfies Finding

/** The same for the other currencies of an invoice. @see sources.ts SIMA_EXCHANGE */
export const requireMeasureRate = invoiceRule(
  MEASURE_RATE_FINDING,
  'directShipmentOn',
  (_invoice, { facts, index }) => {
    for (const rate of facts.measureRates[index] ?? []) {
      if (rate.status === 'missing' && mustRefuse(facts.missingRate, rate.last)) {
        return { ...rate.day, policy: facts.missingRate }
      }
    }
    return undefined
  },
)

/** Nothing can be carried forward where nothing was ever published. */
function mustRefuse(policy: MissingRatePolicy, last: InvoiceRate | undefined): boolean {
  return policy === 'reject' || (policy === 'carry-forward' && last === undefined)
}
