import type { RuleCase, Situation } from './judged.ts'

/** A rule of the first line, in situations that differ in that line alone. */
export function onLine(
  code: string,
  pointer: string,
  lines: { readonly broken: object; readonly kept: object },
): RuleCase {
  return {
    code,
    at: `#/invoices/0/lines/0/${pointer}`,
    broken: { line: { ...lines.broken } },
    kept: { line: { ...lines.kept } },
  }
}

/** The same in situations that differ in more. */
export function onGoods(
  code: string,
  pointer: string,
  situations: { readonly broken: Situation; readonly kept: Situation },
): RuleCase {
  return { code, at: `#/invoices/0/lines/0/${pointer}`, ...situations }
}
