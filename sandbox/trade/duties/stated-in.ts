import { convert, type Converted, type StatedQuantity } from '../reference/index.ts'
import type { Measure, UnratedLine } from './line-input.ts'

/** As it is stated in that unit; else converted from a unit with which it shares a definition. */
export function statedIn(
  quantities: readonly StatedQuantity[],
  unit: string,
): StatedQuantity | undefined {
  for (const stated of quantities) if (stated.unit === unit) return stated
  const conversion = conversionTo(unit, quantities)
  return conversion && { ...conversion.stated, unit, quantity: conversion.quantity }
}

interface Conversion extends Converted {
  readonly stated: StatedQuantity
}

/** What the first that can be converted comes to in that unit. */
export function conversionTo(
  unit: string,
  quantities: readonly StatedQuantity[],
): Conversion | undefined {
  for (const stated of quantities) {
    const converted = convert(stated, unit)
    if (converted !== undefined) return { stated, ...converted }
  }
  return undefined
}

/** What the measure counts by: its own quantity, where it has one, instead of what the line states of that kind. */
export function quantitiesFor(
  { quantities }: Pick<UnratedLine, 'quantities'>,
  measure: Measure | undefined,
): readonly StatedQuantity[] {
  const measured = measure?.measured
  if (measured === undefined) return quantities
  const others = quantities.filter((stated) => convert(stated, measured.unit) === undefined)
  return [measured, ...others]
}
