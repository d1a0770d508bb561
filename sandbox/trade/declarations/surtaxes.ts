import type { ContentDeduction, Measure, Unborne } from '../duties/index.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { yieldOf, type SurtaxMeasure } from '../tariff/index.ts'
import type { Line } from './filing.ts'
import { saidOf, type SaidOfMeasure } from './said-of-measure.ts'

/** What becomes of the surtaxes that name the goods of a line. */
export interface SurtaxesOfLine {
  readonly borne: readonly Measure[]
  readonly unborne: readonly Unborne[]
}

const NONE: SurtaxesOfLine = { borne: [], unborne: [] }

/**
 * Of the surtaxes that name the goods, those that the line bears: its duty blocks say whether they are
 * subject and what exempts them, and an order may give way to another that they bear.
 */
export function surtaxesOf(
  line: Line,
  surtaxes: readonly SurtaxMeasure[],
  on: LocalDate,
): SurtaxesOfLine {
  if (surtaxes.length === 0) return NONE
  const declared = surtaxes
    .filter(({ regime }) => isSubject(saidOf(line, regime)))
    .map(({ regime }) => regime)
  const unborne = surtaxes.flatMap((surtax) => whyNot(surtax, { line, declared, on }) ?? [])
  const borne = surtaxes
    .filter(({ regime }) => declared.includes(regime) && !names(unborne, regime))
    .map((surtax) => borneBy(line, surtax))
  return { borne, unborne }
}

interface Declared {
  readonly line: Line
  /** The codes to which the line says its goods are subject. */
  readonly declared: readonly string[]
  readonly on: LocalDate
}

function whyNot(surtax: SurtaxMeasure, { line, declared, on }: Declared): Unborne | undefined {
  const { type, regime, source } = surtax
  const { subject, exemption } = saidOf(line, regime)
  const told = { type, regime, source, facts: {} }
  if (exemption !== undefined) {
    return { ...told, reason: 'exempt', facts: { exemption } }
  }
  const other = yieldOf(regime, declared, on)
  if (other !== undefined) {
    return { ...told, reason: 'yielded', facts: { yieldsTo: other.to }, source: other.source }
  }
  return subject === 'not-subject' ? { ...told, reason: 'not-subject' } : undefined
}

/** Whether the line leaves the surtax aside because it bears another. */
export function hasYielded(unborne: readonly Unborne[], regime: string): boolean {
  return unborne.some((each) => each.regime === regime && each.reason === 'yielded')
}

function names(unborne: readonly Unborne[], regime: string): boolean {
  return unborne.some((each) => each.regime === regime)
}

function isSubject({ subject, exemption }: SaidOfMeasure): boolean {
  return subject === 'subject' && exemption === undefined
}

function borneBy(line: Line, surtax: SurtaxMeasure): Measure {
  const deduction = deductionOf(line, surtax)
  return deduction === undefined ? surtax : { ...surtax, deduction }
}

/** Content is taken off only under the treatment that the order names. */
function deductionOf(line: Line, { regime, content }: SurtaxMeasure): ContentDeduction | undefined {
  if (content?.treatment !== line.treatment) return undefined
  return { least: content.least, claimed: saidOf(line, regime).content }
}
