import { localDate } from '../../../kernel/time.ts'
import {
  IMPORTER,
  LICENSED_BROKER,
  REGISTERED_IMPORTER,
  SHIPPED,
  securityNumber,
} from './filing-from.ts'
import type { RuleCase, Situation } from './judged.ts'

const ADMIN = { ...REGISTERED_IMPORTER, registered: false, internalAdmin: true }
const FIRST_TIME = { name: 'Jo Fisher', address: '1 Main Street' }
const OFFICER = { actor: 'officer', submitter: undefined } as const

/** An officer's C-type on the internal admin account. */
function onAdminAccount(situation: Situation = {}): Situation {
  const { header, facts } = situation
  return {
    header: { type: 'C', releasedOn: undefined, firstTimeImporter: FIRST_TIME, ...header },
    facts: { ...OFFICER, importer: ADMIN, ...facts },
  }
}

const SWITCHED_ON = { CS0015769: false, CS0016172: true }

/** Number, importer and submitter. */
export const PARTY_CASES: readonly RuleCase[] = [
  {
    code: 'cad-type-unsupported',
    at: '#/type',
    broken: { header: { type: 'V' } },
    kept: { header: { type: 'AB' } },
  },
  {
    code: 'transaction-number-not-yours',
    at: '#/transactionNumber',
    broken: { header: { transactionNumber: '10002000000010' } },
    kept: {
      header: { transactionNumber: '10002000000010' },
      facts: { securityNumbers: [securityNumber('10001'), securityNumber('10002')] },
    },
  },
  {
    code: 'transaction-number-used',
    at: '#/transactionNumber',
    // Seven years and three months after 3 December 2018 is 3 March 2026, tomorrow.
    broken: { facts: { usedOn: localDate('2018-12-03') } },
    kept: { facts: { usedOn: localDate('2018-12-02') } },
  },
  {
    code: 'importer-account-unknown',
    at: '#/importer',
    broken: { facts: { importer: undefined } },
    kept: { facts: { importer: REGISTERED_IMPORTER } },
  },
  {
    code: 'contract-account-invalid-for-billing',
    at: '#/importer',
    broken: { facts: { importer: { ...REGISTERED_IMPORTER, accountType: 'exporter' } } },
    kept: { facts: { importer: { ...REGISTERED_IMPORTER, accountType: 'dual' } } },
  },
  {
    code: 'importer-not-registered',
    at: '#/importer',
    broken: { facts: { importer: { ...REGISTERED_IMPORTER, registered: false } } },
    kept: onAdminAccount(),
  },
  {
    code: 'submitter-not-licensed',
    at: '#/importer',
    broken: { facts: { submitter: { ...LICENSED_BROKER, isLicensedBroker: false } } },
    kept: {
      facts: { submitter: { ...LICENSED_BROKER, isImporter: true, isLicensedBroker: false } },
    },
  },
  {
    code: 'internal-admin-account-for-c-only',
    at: '#/importer',
    broken: { header: { firstTimeImporter: FIRST_TIME }, facts: { ...OFFICER, importer: ADMIN } },
    kept: onAdminAccount(),
  },
  {
    code: 'internal-admin-account-not-set-up',
    at: '#/importer',
    broken: onAdminAccount({ facts: { switches: SWITCHED_ON } }),
    kept: { facts: { switches: SWITCHED_ON } },
  },
  {
    code: 'first-time-importer-unnamed',
    at: '#/firstTimeImporter',
    broken: onAdminAccount({ header: { firstTimeImporter: undefined } }),
    kept: onAdminAccount(),
  },
  {
    code: 'first-time-importer-elsewhere',
    at: '#/firstTimeImporter',
    broken: { header: { firstTimeImporter: FIRST_TIME } },
    kept: onAdminAccount(),
  },
]

/** Office, carrier and release. */
export const TRANSPORT_CASES: readonly RuleCase[] = [
  {
    code: 'office-unknown',
    at: '#/office',
    broken: { header: { office: '999' } },
    kept: { header: { office: '409' } },
  },
  {
    code: 'carrier-unknown',
    at: '#/carrier',
    broken: { header: { carrier: 'QQQQ', cargoControlNumber: 'QQQQ1' } },
    kept: { header: { carrier: '9000', cargoControlNumber: '90001' } },
  },
  {
    code: 'cargo-not-of-carrier',
    at: '#/cargoControlNumber',
    broken: { header: { carrier: '9000' } },
    kept: { header: { carrier: '9000', cargoControlNumber: '90001' } },
  },
  {
    code: 'mode-of-transport-unknown',
    at: '#/modeOfTransport',
    broken: { header: { modeOfTransport: '5' } },
    kept: { header: { modeOfTransport: '9' } },
  },
  {
    code: 'release-date-missing',
    at: '#/releasedOn',
    broken: { header: { releasedOn: undefined } },
    kept: { header: { type: 'C', releasedOn: undefined } },
  },
  {
    code: 'release-date-ahead',
    at: '#/releasedOn',
    broken: { header: { releasedOn: '2026-03-03' } },
    kept: { header: { releasedOn: '2026-03-02' } },
  },
  {
    code: 'c-type-already-released',
    at: '#/releasedOn',
    broken: { header: { type: 'C' } },
    kept: { header: { type: 'C', releasedOn: undefined } },
  },
  {
    code: 'direct-shipment-after-release',
    at: '#/invoices/0/directShipmentOn',
    broken: { header: { releasedOn: '2026-02-25' } },
    kept: { header: { releasedOn: SHIPPED } },
  },
  {
    code: 'gst-registration-of-other',
    at: '#/gstRegistration',
    broken: { header: { gstRegistration: '123026635RT0001' } },
    kept: { header: { gstRegistration: `${IMPORTER}RT0002` } },
  },
  {
    code: 'payment-code-unknown',
    at: '#/paymentCode',
    broken: { header: { paymentCode: 'Q' } },
    kept: { header: { paymentCode: 'I' } },
  },
  {
    code: 'port-of-unlading-unknown',
    at: '#/portOfUnlading',
    broken: { header: { portOfUnlading: '999' } },
    kept: { header: { portOfUnlading: '312' } },
  },
  {
    code: 'warehouse-office-unknown',
    at: '#/warehouse',
    broken: { header: { warehouse: '999W12' } },
    kept: { header: { warehouse: '312W12' } },
  },
  {
    code: 'previous-transaction-own',
    at: '#/invoices/0/lines/0/previousTransaction/number',
    broken: { line: { previousTransaction: { number: '10001000000010', line: 1 } } },
    kept: { line: { previousTransaction: { number: '10001000000028', line: 1 } } },
  },
]
