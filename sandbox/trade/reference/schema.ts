import * as v from 'valibot'
import { fields } from '../../platform/http/index.ts'
import type { CodeList } from './raw.ts'

export const placeView = fields.named(
  'Country',
  v.object({
    code: v.string(),
    name: fields.bilingual,
    currency: v.pipe(v.string(), v.metadata({ description: 'ISO 4217.' })),
  }),
)

export const officeView = fields.named(
  'Office',
  v.object({
    code: v.string(),
    name: fields.bilingual,
    mode: v.string(),
    province: v.pipe(v.string(), v.metadata({ description: 'Whose holidays the office keeps.' })),
    authority: v.pipe(
      fields.grade,
      v.metadata({ description: 'How far it can be trusted that code and place belong together.' }),
    ),
  }),
)

const closing = { on: fields.toldDay, holiday: v.string(), name: fields.bilingual }

export const holidayView = fields.named(
  'Holiday',
  v.object({
    ...closing,
    provinces: v.optional(
      v.pipe(v.array(v.string()), v.metadata({ description: 'Absent: all of Canada.' })),
    ),
    source: v.object({
      id: v.string(),
      instrument: v.string(),
      section: v.optional(v.string()),
      authority: fields.grade,
      inForce: v.optional(v.string()),
      note: v.optional(v.string()),
    }),
  }),
)

export const closingView = fields.named('BankClosing', v.object(closing))

const year = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^20\d\d$/),
    v.transform(Number),
    v.metadata({
      description: '2018 to 2040; else this year by the clock of the workspace.',
      examples: ['2026'],
    }),
  ),
)

const PROVINCES = 'AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' ')

export const closingsQuery = v.strictObject({ year })

export const holidaysQuery = v.strictObject({
  year,
  province: v.optional(
    v.pipe(
      v.picklist(PROVINCES),
      v.metadata({ description: 'With the holidays of the province too; offices name theirs.' }),
    ),
  ),
})

export const carrierView = fields.named(
  'Carrier',
  v.object({ code: v.string(), name: v.string(), mode: v.string() }),
)

export const currencyView = fields.named(
  'CurrencyOnList',
  v.object({
    code: v.pipe(v.string(), v.metadata({ description: 'ISO 4217.' })),
    number: v.pipe(v.number(), v.metadata({ description: 'ISO 4217, numeric.' })),
    name: fields.bilingual,
    minorUnits: v.number(),
    maintainedBy: v.pipe(
      v.picklist(['BoC', 'CBSA']),
      v.metadata({ description: 'Who sets the rate: the Bank of Canada daily, or the CBSA.' }),
    ),
  }),
)

export const codeView = fields.named(
  'Code',
  v.object({
    code: v.string(),
    name: fields.bilingual,
    authority: v.pipe(
      fields.grade,
      v.metadata({ description: 'How far the code can be trusted.' }),
    ),
    supported: v.pipe(v.boolean(), v.metadata({ description: 'If not, it is refused by name.' })),
  }),
)

const CODE_LISTS = [
  'cadTypes',
  'dutyTypes',
  'paymentCodes',
  'simaCodes',
  'specialAuthorities',
  'transportModes',
  'units',
  'vfdCodes',
] as const satisfies readonly CodeList[]

export const codeListPath = v.object({ list: v.picklist(CODE_LISTS) })

/** A short list, whole. */
export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.object({ items: v.array(item) })
}
