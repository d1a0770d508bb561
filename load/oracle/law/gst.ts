import * as v from 'valibot'
import { isInForce, type Validity } from '../day.ts'
import type { Item } from '../goods.ts'
import { isNamed } from '../read/classifications.ts'
import { readFixture } from '../read/fixture.ts'

/** Excise Tax Act, s. 212; field 35 bears the rate. */
export const GST_PERCENT = '5'
export const TAXABLE = '5'

/** Schedule VII, s. 6.1: the holiday of the tax. */
export const BREAK_CODE = 'XGST-NT-BREAK'
export const BREAK = { from: '2024-12-14', to: '2025-02-15' }

/** And Schedule VI, Part II.1; the other classes are older than the years looked at. */
const DAYS: Readonly<Record<string, Validity>> = {
  'XGST-ZR-HYGIENE': { from: '2015-07-01' },
  [BREAK_CODE]: BREAK,
}

/** Which numbers are of a class is a reading of this repository. */
const { classes: CLASSES } = readFixture(
  'tariff/gst.json',
  v.object({
    classes: v.array(
      v.object({ code: v.string(), sure: v.array(v.string()), possible: v.array(v.string()) }),
    ),
  }),
)

export const GST_CODES = [TAXABLE, ...CLASSES.map(({ code }) => code)]

/** The beginnings of the numbers whose goods were surely free in the break. */
export function breakNumbers(): readonly string[] {
  return CLASSES.find(({ code }) => code === BREAK_CODE)?.sure ?? []
}

function classesOn(on: string) {
  return CLASSES.filter(({ code }) => isInForce(DAYS[code] ?? {}, on))
}

export function isSurelyFree(item: Item, on: string): boolean {
  return classesOn(on).some(({ sure }) => isNamed(sure, item))
}

/** Percent of the value for tax: none of goods that surely are, or by their line are, of a class. */
export function gstOn(item: Item, on: string, stated: string | undefined): string {
  const isFree = stated === undefined ? isSurelyFree(item, on) : stated !== TAXABLE
  return isFree ? '0' : GST_PERCENT
}

/** The codes that a line of such goods may state. */
export function gstCodesFor(item: Item, on: string): readonly string[] {
  const free = classesOn(on)
    .filter(({ sure, possible }) => isNamed(sure, item) || isNamed(possible, item))
    .map(({ code }) => code)
  return isSurelyFree(item, on) ? free : [TAXABLE, ...free]
}
