import { by, type Provocations } from '../../../kernel/provocation.ts'
import { SOUND_INVOICE } from '../../../kernel/sound-declaration.ts'
import { filed, filing } from './filed.ts'

const FIRST_TIME = { name: 'Jo Fisher', address: '1 Main Street' }
const SETTINGS = '/_sandbox/workspaces/{workspace}/settings'

/** An officer's C-type on the account for those without a business number. */
const FOR_FIRST_TIMERS = {
  type: 'C',
  releasedOn: undefined,
  importer: '{adminAccount}',
  transactionNumber: '{adminSeries}000000010',
  firstTimeImporter: FIRST_TIME,
}

function header(header: Readonly<Record<string, unknown>>) {
  return filed({ header })
}

export const HEADERS: Provocations = {
  'declaration-refused': header({ office: '999' }),
  'cad-type-unsupported': header({ type: 'V' }),
  'transaction-number-not-yours': header({ transactionNumber: '99999000000010' }),
  'transaction-number-used': by(filing(), filing()),
  'importer-account-unknown': by(
    filing(
      { header: { importer: '{importer}RM0099', transactionNumber: '{importerSeries}000000010' } },
      'importer',
    ),
  ),
  'importer-not-registered': {
    parties: { registered: false },
    steps: [filing()],
  },
  'submitter-not-licensed': {
    why: {
      en: 'Whoever is no licensed broker is turned away before, with broker-licence-needed.',
      fr: 'Qui n’est pas courtier agréé est écarté avant, par broker-licence-needed.',
    },
  },
  'contract-account-invalid-for-billing': {
    parties: { accountType: 'exporter' },
    steps: [filing()],
  },
  'internal-admin-account-for-c-only': by(
    filing({ header: { ...FOR_FIRST_TIMERS, type: 'AB', releasedOn: '2026-03-02' } }, 'officer'),
  ),
  'internal-admin-account-not-set-up': by(
    {
      method: 'PATCH',
      path: SETTINGS,
      as: 'administrator',
      body: { switches: { CS0016172: true } },
    },
    filing({ header: FOR_FIRST_TIMERS }, 'officer'),
  ),
  'first-time-importer-unnamed': by(
    filing({ header: { ...FOR_FIRST_TIMERS, firstTimeImporter: undefined } }, 'officer'),
  ),
  'first-time-importer-elsewhere': header({ firstTimeImporter: FIRST_TIME }),
  'gst-registration-of-other': header({ gstRegistration: '123026635RT0001' }),
  'payment-code-unknown': header({ paymentCode: 'Q' }),
  'port-of-unlading-unknown': header({ portOfUnlading: '999' }),
  'warehouse-office-unknown': header({ warehouse: '999W12' }),
  'office-unknown': header({ office: '999' }),
  'carrier-unknown': header({ carrier: 'QQQQ', cargoControlNumber: 'QQQQ1' }),
  'cargo-not-of-carrier': header({ carrier: '9000' }),
  'mode-of-transport-unknown': header({ modeOfTransport: '5' }),
  'release-date-missing': header({ releasedOn: undefined }),
  'release-date-ahead': header({ releasedOn: '2026-03-03' }),
  'c-type-already-released': header({ type: 'C' }),
  'direct-shipment-after-release': header({ releasedOn: '2026-02-25' }),
  'direct-shipment-date-ahead': filed({
    header: { type: 'C', releasedOn: undefined },
    invoice: { directShipmentOn: '2026-03-03', currency: 'CAD' },
  }),
  'accounting-before-records': {
    why: {
      en: 'The tariff that is served begins on the same day, so that classification-unknown comes first.',
      fr: 'Le tarif servi commence le même jour; classification-unknown vient donc d’abord.',
    },
  },
  'invoice-number-repeated': filed({ invoices: [SOUND_INVOICE, SOUND_INVOICE] }),
  'vendor-country-unknown': filed({ invoice: { vendor: { name: 'Example', country: 'QQ' } } }),
  'place-of-export-unknown': filed({ invoice: { placeOfExport: 'QQ' } }),
  'us-port-of-exit-elsewhere': filed({ invoice: { usPortOfExit: '0901' } }),
  'currency-unknown': filed({ invoice: { currency: 'QQQ' } }),
}
