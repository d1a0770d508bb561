/** What stands before the first bar and after it, as subjects of due work were once made up. */
export function partedAtBar(text: string): readonly [string, string] {
  const bar = text.indexOf('|')
  return bar < 0 ? [text, ''] : [text.slice(0, bar), text.slice(bar + 1)]
}
