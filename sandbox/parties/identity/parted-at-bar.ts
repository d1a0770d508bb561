/** The parts before and after the first bar: the form of subjects of due work that older data hold. */
export function partedAtBar(text: string): readonly [string, string] {
  const bar = text.indexOf('|')
  return bar < 0 ? [text, ''] : [text.slice(0, bar), text.slice(bar + 1)]
}
