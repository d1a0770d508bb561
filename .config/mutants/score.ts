/** The report of Stryker, as far as it is read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

interface Mutant {
  readonly status: string
}

export type Statuses = Readonly<Record<string, number>>

/** How many mutants of each folder of sandbox/trade ended in which way. */
export function byFolder(reports: readonly Report[]): ReadonlyMap<string, Statuses> {
  const folders = new Map<string, Record<string, number>>()
  for (const [file, { mutants }] of reports.flatMap(({ files }) => Object.entries(files))) {
    const folder = file.split('/')[2] ?? file
    const statuses = folders.get(folder) ?? {}
    for (const { status } of mutants) statuses[status] = (statuses[status] ?? 0) + 1
    folders.set(folder, statuses)
  }
  return folders
}

/** Percent of the mutants that were noticed; one that never ends was. */
export function scoreOf({
  Killed = 0,
  Timeout = 0,
  Survived = 0,
  NoCoverage = 0,
}: Statuses): number {
  const noticed = Killed + Timeout
  return (noticed / (noticed + Survived + NoCoverage)) * 100
}
