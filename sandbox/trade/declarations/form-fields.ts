import type { Bilingual } from '../../kernel/problem.ts'

/** What becomes of a field. */
type Held =
  /** A rule looks at it, or the calculation counts it. */
  | 'rule'
  /** Kept and told as declared; no rule looks at it. */
  | 'carried'
  /** Not sent: this sandbox fills it in. */
  | 'computed'
  /** Neither sent nor filled in. */
  | 'absent'

interface FormField {
  /** Its numbers on form B3-3; null for what the CAD has besides. */
  readonly field: string | null
  /** Where it is sent. */
  readonly at?: string
  readonly held: Held
  readonly name: Bilingual
}

type Row = readonly [
  field: string | null,
  at: string | null,
  held: Held,
  name: readonly [en: string, fr: string],
]

// prettier-ignore
const ROWS: readonly Row[] = [
  ['1', 'importer', 'rule', ['Importer', 'Importateur']],
  ['2', 'transactionNumber', 'rule', ['Transaction number', 'Numéro de transaction']],
  ['3', 'type', 'rule', ['CAD type', 'Type de DDC']],
  ['4', 'office', 'rule', ['Office number', 'Numéro de bureau']],
  ['5', 'gstRegistration', 'rule', ['GST registration number', 'Numéro d’inscription à la TPS']],
  ['6', 'paymentCode', 'rule', ['Payment code', 'Code de paiement']],
  ['7', 'modeOfTransport', 'rule', ['Mode of transport', 'Mode de transport']],
  ['8', 'portOfUnlading', 'rule', ['Port of unlading', 'Port de déchargement']],
  ['9', null, 'computed', ['Total value for duty', 'Valeur en douane totale']],
  ['10', 'invoices.number', 'rule', ['Invoice number', 'Numéro de facture']],
  ['11', 'invoices.vendor.name', 'rule', ['Name of the vendor', 'Nom du vendeur']],
  ['11', 'invoices.vendor.number', 'carried', ['Vendor number', 'Numéro du vendeur']],
  ['11', 'invoices.vendor.country', 'rule', ['Country of the vendor', 'Pays du vendeur']],
  ['12', 'invoices.lines.origin', 'rule', ['Country of origin', 'Pays d’origine']],
  ['13', 'invoices.placeOfExport', 'rule', ['Place of export', 'Lieu d’exportation']],
  ['14', 'invoices.lines.treatment', 'rule', ['Tariff treatment', 'Traitement tarifaire']],
  ['15', 'invoices.usPortOfExit', 'rule', ['US port of exit', 'Port de sortie des États-Unis']],
  ['16', 'invoices.directShipmentOn', 'rule', ['Direct shipment date', 'Date d’expédition directe']],
  ['17', 'invoices.currency', 'rule', ['Currency', 'Devise']],
  ['18', 'invoices.timeLimit', 'carried', ['Time limit', 'Délai']],
  ['19', 'invoices.freight', 'carried', ['Freight', 'Fret']],
  ['20', 'releasedOn', 'rule', ['Release date', 'Date de mainlevée']],
  ['21', null, 'computed', ['Line number', 'Numéro de ligne']],
  ['22', 'invoices.lines.description', 'carried', ['Description', 'Désignation']],
  ['23', 'invoices.lines.weight', 'rule', ['Weight', 'Poids']],
  ['24', 'invoices.lines.previousTransaction.number', 'rule', ['Previous transaction', 'Transaction antérieure']],
  ['25', 'invoices.lines.previousTransaction.line', 'carried', ['Previous line', 'Ligne antérieure']],
  ['26', 'invoices.lines.specialAuthority', 'rule', ['Special authority', 'Autorisation spéciale']],
  ['27', 'invoices.lines.classification', 'rule', ['Classification number', 'Numéro de classement']],
  ['28', 'invoices.lines.tariffCode', 'rule', ['Tariff code', 'Code tarifaire']],
  ['29', 'invoices.lines.quantity', 'rule', ['Quantity', 'Quantité']],
  ['30', 'invoices.lines.unit', 'rule', ['Unit of measure', 'Unité de mesure']],
  ['31', 'invoices.lines.valueForDutyCode', 'rule', ['Value for duty code', 'Code de valeur en douane']],
  ['32', 'invoices.lines.duties.subject', 'rule', ['Subject to the measure', 'Assujetti à la mesure']],
  ['33, 34', null, 'computed', ['Rates', 'Taux']],
  ['35', 'invoices.lines.gstStatus', 'rule', ['GST status', 'Statut de TPS']],
  ['36', 'invoices.lines.value', 'rule', ['Value for conversion', 'Valeur à convertir']],
  ['37, 38, 39, 40, 41, 42', null, 'computed', ['Amounts of the line', 'Montants de la ligne']],
  ['43', null, 'absent', ['Deposit', 'Dépôt']],
  ['44', 'warehouse', 'rule', ['Warehouse number', 'Numéro d’entrepôt']],
  ['45', 'cargoControlNumber', 'rule', ['Cargo control number', 'Numéro de contrôle du fret']],
  ['46', 'carrier', 'rule', ['Carrier code', 'Code de transporteur']],
  ['47, 48, 49, 50, 51', null, 'computed', ['Totals', 'Totaux']],
  [null, 'firstTimeImporter.name', 'rule', ['Name of a first-time importer', 'Nom d’un premier importateur']],
  [null, 'firstTimeImporter.address', 'rule', ['Address of a first-time importer', 'Adresse d’un premier importateur']],
  [null, 'invoices.lines.treatmentInTransit', 'rule', ['Treatment kept in transit', 'Traitement conservé en transit']],
  [null, 'invoices.lines.repairValue', 'rule', ['Value of the repair', 'Valeur de la réparation']],
  [null, 'invoices.lines.exportPrice', 'rule', ['Export price', 'Prix à l’exportation']],
  [null, 'invoices.lines.dutyReliefLicence', 'rule', ['Duty-relief licence', 'Licence d’exonération']],
  [null, 'invoices.lines.duties.type', 'rule', ['Type of duty', 'Type de droits']],
  [null, 'invoices.lines.duties.regime', 'rule', ['Measure', 'Mesure']],
  [null, 'invoices.lines.duties.exporter', 'rule', ['Exporter', 'Exportateur']],
  [null, 'invoices.lines.duties.exemption', 'rule', ['Exemption from a surtax', 'Exemption d’une surtaxe']],
  [null, 'invoices.lines.duties.content', 'rule', ['Canadian and Mexican content', 'Contenu canadien et mexicain']],
  [null, 'invoices.lines.duties.measured.quantity', 'rule', ['Quantity that a measure counts by', 'Quantité d’après laquelle une mesure se calcule']],
  [null, 'invoices.lines.duties.measured.unit', 'rule', ['Unit of that quantity', 'Unité de cette quantité']],
  [null, 'invoices.lines.duties.measured.packages', 'rule', ['Packages of that quantity', 'Emballages de cette quantité']],
  [null, 'invoices.lines.duties.selfDeclared', 'rule', ['Self-declared amount', 'Montant autodéclaré']],
]

/**
 * The fields of form B3-3, of which the CAD keeps nearly all, and what the CAD has besides: what is checked,
 * what is only carried. Their documentation and /fidelity say what stands here.
 *
 * @see sources.ts FORM_B3
 */
export const FORM_FIELDS: readonly FormField[] = ROWS.map(([field, at, held, [en, fr]]) => ({
  field,
  ...(at !== null && { at }),
  held,
  name: { en, fr },
}))

const SAID = {
  rule: '',
  carried: ': carried as declared, no rule looks at it',
  computed: ': filled in by this sandbox',
  absent: ': absent',
} as const satisfies Record<Held, string>

/** What the documentation of the field says, after words of its own; that a rule looks at it is the usual. */
export function describeField(at: string, own?: string): string {
  const row = FORM_FIELDS.find((field) => field.at === at)
  if (row === undefined) throw new Error(`no row for the field ${at}`)
  const place = row.field === null ? 'Not on form B3-3' : `Form B3-3, field ${row.field}`
  return `${(own ?? row.name.en).replace(/\.?$/, '.')} ${place}${SAID[row.held]}.`
}

/** Those that are only carried, with their numbers. */
export function carriedFields(language: keyof Bilingual): string {
  return FORM_FIELDS.filter(({ held }) => held === 'carried')
    .map(({ name, field }) => (field === null ? name[language] : `${name[language]} (${field})`))
    .join(', ')
}
