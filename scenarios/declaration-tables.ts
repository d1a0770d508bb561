import type { DataTable } from '@cucumber/cucumber'
import type { DutyBlock, Line } from './channel/declarations.ts'

/* What the columns of the tables about declarations mean, in both languages. */

type Cells = Readonly<Record<string, string>>

const LINE_COLUMNS: Cells = {
  goods: 'description',
  marchandises: 'description',
  classification: 'classification',
  classement: 'classification',
  origin: 'origin',
  origine: 'origin',
  treatment: 'treatment',
  traitement: 'treatment',
  quantity: 'quantity',
  quantité: 'quantity',
  unit: 'unit',
  unité: 'unit',
  weight: 'weight',
  poids: 'weight',
  value: 'value',
  valeur: 'value',
  repair: 'repairValue',
  réparation: 'repairValue',
  'export price': 'exportPrice',
  'prix à l’exportation': 'exportPrice',
  'tariff code': 'tariffCode',
  'code tarifaire': 'tariffCode',
  'GST status': 'gstStatus',
  'statut de TPS': 'gstStatus',
  authority: 'specialAuthority',
  autorisation: 'specialAuthority',
}

const BLOCK_COLUMNS: Cells = {
  charge: 'type',
  imposition: 'type',
  measure: 'regime',
  mesure: 'regime',
  subject: 'subject',
  assujetti: 'subject',
  exporter: 'exporter',
  exportateur: 'exporter',
  exemption: 'exemption',
  content: 'content',
  contenu: 'content',
  'self-declared': 'selfDeclared',
  autodéclaré: 'selfDeclared',
}

const AMOUNTS: Cells = {
  'value for duty': 'valueForDuty',
  'valeur en douane': 'valueForDuty',
  'customs duty': 'customs-duty',
  'droits de douane': 'customs-duty',
  surtax: 'surtax',
  surtaxe: 'surtax',
  safeguard: 'safeguard',
  sauvegarde: 'safeguard',
  'anti-dumping duty': 'anti-dumping',
  'droits antidumping': 'anti-dumping',
  'countervailing duty': 'countervailing',
  'droits compensateurs': 'countervailing',
  'excise duty': 'excise-duty',
  'droit d’accise': 'excise-duty',
  'excise tax': 'excise-tax',
  'taxe d’accise': 'excise-tax',
  'luxury tax': 'luxury-tax',
  'taxe de luxe': 'luxury-tax',
  'value for tax': 'valueForTax',
  'valeur pour taxe': 'valueForTax',
  GST: 'gst',
  TPS: 'gst',
  total: 'total',
}

const SUBJECTS: Cells = {
  yes: 'subject',
  oui: 'subject',
  no: 'not-subject',
  non: 'not-subject',
  undertaking: 'undertaking',
  engagement: 'undertaking',
}

/** An empty cell is a field that is not declared. */
export function linesOf(table: DataTable): readonly Line[] {
  return table.hashes().map((row) => {
    const { value = '0.00', ...line } = renamed(row, LINE_COLUMNS)
    const unit = line['quantity'] === undefined ? {} : { unit: 'NMB' }
    return { ...BARE_LINE, ...unit, ...line, value: plainAmount(value) }
  })
}

const BARE_LINE = {
  description: 'Goods',
  classification: '',
  origin: '',
  treatment: '2',
  valueForDutyCode: '13',
} as const

export function blocksOf(table: DataTable): readonly DutyBlock[] {
  return table.hashes().map((row) => {
    const { type = '', subject, ...block } = renamed(row, BLOCK_COLUMNS)
    const flag = subject === undefined ? {} : { subject: SUBJECTS[subject] ?? subject }
    return { ...block, ...flag, type: chargeNamed(type) }
  })
}

export function chargeNamed(name: string): string {
  const type = AMOUNTS[name]
  if (type === undefined) throw new Error(`no charge is called "${name}"`)
  return type
}

/** What is said to be owed, by charge or value. */
export function amountsOf(table: DataTable): ReadonlyMap<string, string> {
  const rows = Object.entries(table.rowsHash())
  return new Map(rows.map(([name, amount]) => [chargeNamed(name), plainAmount(amount)]))
}

/** As the wire has it: `1 250,00` is 1250.00. */
export function plainAmount(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
}

function renamed(row: Cells, columns: Cells): Partial<Record<string, string>> {
  const cells = Object.entries(row).filter(([, cell]) => cell !== '')
  return Object.fromEntries(
    cells.map(([heading, cell]) => {
      const field = columns[heading]
      if (field === undefined) throw new Error(`no column is called "${heading}"`)
      return [field, cell]
    }),
  )
}
