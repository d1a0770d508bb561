import type { Source } from '../../kernel/source.ts'

export const REJECT_REASONS = {
  id: 'tcc24-144',
  instrument: 'CBSA bulletin TCC24-144, common CAD errors, as reproduced by a vendor',
  url: 'https://knowledge-base.globaletrade.services/portal/en/kb/articles/tcc24-144-carm-common-commercial-accounting-declaration-cad-errors',
  authority: 'notice',
} as const satisfies Source

export const FORM_B3 = {
  id: 'form-b3-3',
  instrument: 'Form B3-3, Canada Customs Coding Form: fields 1 to 51',
  url: 'https://cbsa-asfc.gc.ca/publications/forms-formulaires/b3-3-eng.html',
  authority: 'guide',
  note: 'The CAD keeps nearly all fields; its own official list was not retrieved.',
} as const satisfies Source

export const WHO_SUBMITS = {
  id: 'who-submits-a-cad',
  instrument:
    'Only the importer or a licensed customs broker with delegated authority submits a CAD',
  url: 'https://info.coleintl.com/carm-implementation-updates',
  authority: 'reported',
} as const satisfies Source

export const UNREGISTERED_IMPORTER = {
  id: 'unregistered-importer',
  instrument: 'Broker transactions are rejected while the importer is not registered',
  url: 'https://livingstonintl.com/cbsas-grace-period-for-late-accounting-penalties-has-ended',
  authority: 'reported',
} as const satisfies Source

export const EXPORTER_ACCOUNT = {
  id: 'cscb-5397',
  instrument: 'CSCB bulletin 5397: CADs exist under importer RM accounts only',
  url: 'https://cscb.ca/en/article/carm-bulletin-5397-adjustments-goods-previously-accounted-under-exporter-rm-account',
  authority: 'reported',
} as const satisfies Source

export const TRANSACTION_NUMBER = {
  id: 'transaction-number',
  instrument:
    'Transaction number: account security number, sequence, check digit; no reuse for 7 years and 3 months',
  url: 'https://knowledge-base.globaletrade.services/portal/en/kb/articles/tcc24-144-carm-common-commercial-accounting-declaration-cad-errors',
  authority: 'notice',
  note: 'The check digit (D17-1-10, appendix F) is not at hand and not checked.',
} as const satisfies Source

export const CAD_TYPES = {
  id: 'cad-types',
  instrument: 'Types of accounting documents, D17-1-10 and public pages',
  url: 'http://www.cbsa-asfc.gc.ca/publications/dm-md/d17/d17-1-10-eng.html',
  authority: 'reported',
} as const satisfies Source

export const C_TYPE_AT_RELEASE = {
  id: 'c-type-before-release',
  instrument: 'A C-type CAD is entered before release and paid at release',
  url: 'https://pcb.ca/post/what-happens-when-you-do-not-post-financial-security',
  authority: 'reported',
} as const satisfies Source

export const INTERNAL_ADMIN = {
  id: 'cs0016172',
  instrument: 'CES 2.0 debrief, incident CS0016172: C-type CADs on internal admin accounts',
  authority: 'reported',
  note: 'The debrief tells of the failure; how the remodelled accounts work is assumed.',
} as const satisfies Source

export const SELF_DECLARED_ZERO = {
  id: 'cs0015769',
  instrument: 'CES 2.0 debrief, incident CS0015769: an amount of $0.00 cannot be self-declared',
  authority: 'reported',
} as const satisfies Source

export const SURTAX_SUBJECT = {
  id: 'cscb-5396',
  instrument: 'CSCB bulletin 5396: surtax subject indicator and code are sent on every channel',
  url: 'https://cscb.ca/en/article/bulletin-5396-surtaxes-carm',
  authority: 'reported',
} as const satisfies Source

export const SURTAX_CODES = {
  id: 'surtax-codes',
  instrument: 'CBSA Customs Notice 25-24: codes of the steel quota surtax',
  url: 'https://www.cbsa-asfc.gc.ca/publications/cn-ad/cn25-24-eng.html',
  authority: 'reported',
  note: 'The code tells whether goods are within the quota, and whether they are of China; as reported by brokers.',
} as const satisfies Source

export const SURTAX_EXEMPTIONS = {
  id: 'surtax-exemptions',
  instrument:
    'Surtax orders and remission orders under sections 53, 55 and 115 of the Customs Tariff',
  url: 'https://laws-lois.justice.gc.ca/eng/acts/C-54.011/',
  authority: 'law',
  note: 'What each order exempts, and since when, is in its own words; how a declaration claims it is this sandbox’s own.',
} as const satisfies Source

export const LUXURY_TAX_LINE = {
  id: 'd18-4-1',
  instrument: 'Memorandum D18-4-1, as a catalogue describes it',
  authority: 'reported',
  note: 'Filers put the luxury tax on a second line whose value for duty is $0 or $0.01.',
} as const satisfies Source

export const GST_STATUS = {
  id: 'gst-status-of-goods',
  instrument: 'Excise Tax Act, R.S.C. 1985, c. E-15',
  section: 'Schedules VI and VII',
  authority: 'assumed',
  note: 'The classes are the act’s; which classifications may be of a class is this sandbox’s reading, and so are the codes that begin with X.',
} as const satisfies Source

export const DAY_OF_ACCOUNTING = {
  id: 'day-of-accounting',
  instrument: 'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)',
  section: '17(2)',
  authority: 'law',
  note: 'Duties are those of the accounting; of goods released before, that is the interim accounting at release.',
} as const satisfies Source

export const DIRECT_SHIPMENT = {
  id: 'direct-shipment-date',
  instrument: 'Currency Exchange for Customs Valuation Regulations, SOR/85-900',
  section: '3',
  url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-85-900/',
  authority: 'law',
  note: 'The exchange rate is that of the date of direct shipment.',
} as const satisfies Source

export const SIMA_EXCHANGE = {
  id: 'sima-exchange-rate',
  instrument: 'Currency Exchange for Customs Valuation Regulations, SOR/85-900',
  section: '4',
  authority: 'assumed',
  note: 'For SIMA the rate is that of the date of sale or of shipment; here always that of direct shipment, as a declaration states no date of sale.',
} as const satisfies Source

export const EXCHANGE_OUTAGE = {
  id: 'cs0016355',
  instrument: 'CES 2.0 debrief, incident CS0016355: wrong amounts after an exchange-rate outage',
  authority: 'reported',
  note: 'CARM had no mass recalculation then; the three policies for a missing rate are this sandbox’s own.',
} as const satisfies Source

export const DEPARTMENTAL_CONSOLIDATION = {
  id: 'departmental-consolidation',
  instrument: 'Customs Tariff, departmental consolidation of the CBSA',
  authority: 'guide',
  note: 'Classification numbers of ten digits with their unit of measure and their rates by treatment. That another unit of the same measure is taken is assumed.',
} as const satisfies Source

export const TREATMENT_IN_TRANSIT = {
  id: 'treatment-in-transit',
  instrument:
    'Orders that withdraw a tariff treatment: SOR/2020-286, SOR/2022-35, SOR/2023-207, SOR/2023-208',
  authority: 'law',
  note: 'They leave goods that were in transit to Canada on that day as they were. How a filer claims it is this sandbox’s own.',
} as const satisfies Source

export const REPAIRED_ABROAD = {
  id: 'repaired-abroad',
  instrument: 'Customs Tariff, S.C. 1997, c. 36',
  section: '87; 9971 and 9992',
  authority: 'assumed',
  note: 'Law: the repair alone is counted. Assumed: the treatment is that of the country that repaired the goods, taken to be the place of export, whatever their origin.',
} as const satisfies Source

export const WEIGHT_IN_KILOGRAMS = {
  id: 'weight-in-kilograms',
  instrument: 'Form B3-3, field 23',
  url: 'https://cbsa-asfc.gc.ca/publications/forms-formulaires/b3-3-eng.html',
  authority: 'assumed',
  note: 'The form says kilograms, not whether gross or net: no less than the quantity is assumed, and that the quantity counts.',
} as const satisfies Source

export const GST_OF_IMPORTER = {
  id: 'gst-registration-of-importer',
  instrument: 'Form B3-3, field 5',
  url: 'https://cbsa-asfc.gc.ca/publications/forms-formulaires/b3-3-eng.html',
  authority: 'assumed',
  note: 'The form has the field; that its number is the importer’s own is assumed, and therefore only warned of.',
} as const satisfies Source

export const BONDED_WAREHOUSE = {
  id: 'bonded-warehouse-number',
  instrument: 'CBSA notice of 2010 on bonded warehouse data, as reproduced',
  url: 'http://news.alibaba.com/article/detail/international-trade-special/100367237-1-customs-bonded-warehouse-data-transmission.html',
  authority: 'reported',
  note: 'The number is that of the port, the letter W and that of the warehouse.',
} as const satisfies Source

export const DUTY_RELIEF_ABSENT = {
  id: 'duty-relief-absent',
  instrument: 'none found',
  authority: 'assumed',
  note: 'Relief under a licence is not simulated: it is refused by name rather than counted without.',
} as const satisfies Source

export const CARGO_PREFIX = {
  id: 'cargo-control-number-prefix',
  instrument: 'none found',
  authority: 'assumed',
  note: 'A cargo control number begins with the code of who issued it, as recalled: the carrier, or the forwarder of a house bill.',
} as const satisfies Source

export const SANDBOX_PRUDENCE = {
  id: 'plain-consistency',
  instrument: 'Consistency that any accounting system asks for',
  authority: 'assumed',
} as const satisfies Source

export const declarationSources: readonly Source[] = [
  REJECT_REASONS,
  FORM_B3,
  WHO_SUBMITS,
  UNREGISTERED_IMPORTER,
  EXPORTER_ACCOUNT,
  TRANSACTION_NUMBER,
  CAD_TYPES,
  C_TYPE_AT_RELEASE,
  INTERNAL_ADMIN,
  SELF_DECLARED_ZERO,
  SURTAX_SUBJECT,
  SURTAX_CODES,
  SURTAX_EXEMPTIONS,
  LUXURY_TAX_LINE,
  GST_STATUS,
  DAY_OF_ACCOUNTING,
  DIRECT_SHIPMENT,
  SIMA_EXCHANGE,
  EXCHANGE_OUTAGE,
  DEPARTMENTAL_CONSOLIDATION,
  TREATMENT_IN_TRANSIT,
  REPAIRED_ABROAD,
  WEIGHT_IN_KILOGRAMS,
  GST_OF_IMPORTER,
  BONDED_WAREHOUSE,
  DUTY_RELIEF_ABSENT,
  CARGO_PREFIX,
  SANDBOX_PRUDENCE,
]
