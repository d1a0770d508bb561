/**
 * What slices bring by name, in one record.
 *
 * @throws Error when two bring the same name, of which one would never be heard again
 */
export function mergeKinds<Kind>(
  records: readonly (Readonly<Record<string, Kind>> | undefined)[],
): Readonly<Record<string, Kind>> {
  const merged = new Map<string, Kind>()
  for (const [name, kind] of records.flatMap((record) => Object.entries(record ?? {}))) {
    if (merged.has(name)) throw new Error(`two slices bring "${name}"`)
    merged.set(name, kind)
  }
  return Object.fromEntries(merged)
}
