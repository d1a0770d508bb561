import * as v from 'valibot'
import type { CodeList } from './raw.ts'

const nameView = v.object({ en: v.string(), fr: v.string() })

export const placeView = v.object({
  code: v.string(),
  name: nameView,
  currency: v.pipe(v.string(), v.metadata({ description: 'ISO 4217.' })),
})

export const officeView = v.object({ code: v.string(), name: nameView, mode: v.string() })

export const carrierView = v.object({ code: v.string(), name: v.string(), mode: v.string() })

export const currencyView = v.object({
  code: v.pipe(v.string(), v.metadata({ description: 'ISO 4217.' })),
  number: v.pipe(v.number(), v.metadata({ description: 'ISO 4217, numeric.' })),
  name: nameView,
  minorUnits: v.number(),
  maintainedBy: v.pipe(
    v.picklist(['BoC', 'CBSA']),
    v.metadata({ description: 'Who sets the rate: the Bank of Canada daily, or the CBSA.' }),
  ),
})

export const codeView = v.object({
  code: v.string(),
  name: nameView,
  authority: v.pipe(
    v.picklist(['law', 'notice', 'guide', 'reported', 'assumed']),
    v.metadata({ description: 'How far the code can be trusted.' }),
  ),
  supported: v.pipe(v.boolean(), v.metadata({ description: 'If not, it is refused by name.' })),
})

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
