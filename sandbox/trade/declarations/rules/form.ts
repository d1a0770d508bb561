import { parseOfficeCode } from '../../../kernel/identifiers.ts'
import { violation, type Finding } from '../../../kernel/problem.ts'
import { codeIn, lists, officeFor } from '../../reference/index.ts'
import {
  BONDED_WAREHOUSE,
  DUTY_RELIEF_ABSENT,
  FORM_B3,
  GST_OF_IMPORTER,
  SANDBOX_PRUDENCE,
} from '../sources.ts'
import { headerRule, invoiceRule, linePointer, lineRule, type Rule } from './rule.ts'

// The fields of the form that few declarations fill in.

export const doubtGstRegistration = headerRule(
  {
    code: 'gst-registration-of-other',
    detail: {
      en: 'GST registration {registration} is not of the business that holds account {importer}.',
      fr: 'L’inscription à la TPS {registration} n’est pas celle de l’entreprise du compte {importer}.',
    },
    remedy: {
      en: 'See whether somebody else is the registrant; if not, declare the importer’s own number.',
      fr: 'Voyez si quelqu’un d’autre est l’inscrit; sinon, déclarez le numéro de l’importateur.',
    },
    source: GST_OF_IMPORTER,
    severity: 'warning',
  },
  'gstRegistration',
  ({ gstRegistration: registration, importer }) =>
    registration === undefined || registration.slice(0, 9) === importer.slice(0, 9)
      ? undefined
      : { registration, importer },
)

export const requireKnownPaymentCode = headerRule(
  {
    code: 'payment-code-unknown',
    detail: {
      en: 'No payment code is {code}.',
      fr: 'Aucun code de paiement n’est {code}.',
    },
    remedy: {
      en: 'Use I where the importer pays from its own account, or leave it out.',
      fr: 'Utilisez I si l’importateur paie par son propre compte, ou omettez-le.',
    },
    source: FORM_B3,
    list: lists.paymentCodes,
  },
  'paymentCode',
  ({ paymentCode: code }) =>
    code !== undefined && codeIn('paymentCodes', code) === undefined ? { code } : undefined,
)

export const requireKnownPortOfUnlading = headerRule(
  {
    code: 'port-of-unlading-unknown',
    detail: {
      en: 'No CBSA office at a port of unlading has the code {office}.',
      fr: 'Aucun bureau de l’ASFC d’un port de déchargement ne porte le code {office}.',
    },
    remedy: {
      en: 'Use the office where the goods were unladen, or leave it out.',
      fr: 'Utilisez le bureau où les marchandises ont été déchargées, ou omettez-le.',
    },
    source: FORM_B3,
    list: lists.offices,
  },
  'portOfUnlading',
  ({ portOfUnlading: office }) =>
    office !== undefined && officeFor(office) === undefined ? { office } : undefined,
)

/** The number of a bonded warehouse begins with the code of its office. */
export const requireKnownWarehouseOffice = headerRule(
  {
    code: 'warehouse-office-unknown',
    detail: {
      en: 'Warehouse {warehouse} begins with {office}, which is the code of no CBSA office.',
      fr: 'L’entrepôt {warehouse} commence par {office}, qui n’est le code d’aucun bureau de l’ASFC.',
    },
    remedy: {
      en: 'Give the office’s three digits, W and the number, such as 453W12.',
      fr: 'Donnez les trois chiffres du bureau, W et le numéro, par exemple 453W12.',
    },
    source: BONDED_WAREHOUSE,
    list: lists.offices,
  },
  'warehouse',
  ({ warehouse }) => {
    if (warehouse === undefined) return undefined
    const office = parseOfficeCode(warehouse.slice(0, 3))
    const isKnown = office !== undefined && officeFor(office) !== undefined
    return isKnown ? undefined : { warehouse, office: office ?? warehouse }
  },
)

export const requireExportFromUnitedStates = invoiceRule(
  {
    code: 'us-port-of-exit-elsewhere',
    detail: {
      en: 'US port of exit {port} is given, but the goods were exported from {country}.',
      fr: 'Le port de sortie des États-Unis {port} est donné, mais les marchandises ont été exportées de {country}.',
    },
    remedy: {
      en: 'Leave the port out, or mend the place of export.',
      fr: 'Omettez le port, ou corrigez le lieu d’exportation.',
    },
    source: SANDBOX_PRUDENCE,
  },
  'usPortOfExit',
  ({ usPortOfExit: port, placeOfExport: country }) =>
    port === undefined || country === 'US' ? undefined : { port, country },
)

const PREVIOUS_TRANSACTION_FINDING = {
  code: 'previous-transaction-own',
  detail: {
    en: 'The previous transaction of the line is this declaration itself, {number}.',
    fr: 'La transaction antérieure de la ligne est cette déclaration même, {number}.',
  },
  remedy: {
    en: 'Name the declaration from which the goods come, or leave it out.',
    fr: 'Nommez la déclaration d’où viennent les marchandises, ou omettez-la.',
  },
  source: SANDBOX_PRUDENCE,
} as const satisfies Finding

export const requireOtherPreviousTransaction: Rule = {
  finding: PREVIOUS_TRANSACTION_FINDING,
  check: ({ transactionNumber: number, invoices }, _facts, found) => {
    for (const [index, { lines }] of invoices.entries()) {
      for (const [at, { previousTransaction }] of lines.entries()) {
        if (previousTransaction?.number !== number) continue
        const place = `${linePointer(index, at)}/previousTransaction/number`
        found.push(violation(PREVIOUS_TRANSACTION_FINDING, place, { number }))
      }
    }
  },
}

export const requireNoDutyRelief = lineRule(
  {
    code: 'duty-relief-not-simulated',
    detail: {
      en: 'Relief under licence {licence} is not simulated: the amounts would be wrong.',
      fr: 'L’exonération sous la licence {licence} n’est pas simulée : les montants seraient faux.',
    },
    remedy: {
      en: 'Leave the licence out to have duties and taxes counted in full.',
      fr: 'Omettez la licence pour que les droits et taxes soient calculés en entier.',
    },
    source: DUTY_RELIEF_ABSENT,
  },
  'dutyReliefLicence',
  ({ dutyReliefLicence: licence }) => (licence === undefined ? undefined : { licence }),
)
