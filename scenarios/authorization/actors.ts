/**
 * The columns of the table, in its order: one letter an actor within its group.
 * A broker's letter is the state of its delegation of the importer's first program account.
 */
export const GROUPS = [
  { name: 'nobody', letters: 'n' },
  { name: 'importer', letters: 'BPQER' },
  { name: 'others', letters: 'OX' },
  { name: 'importer-software', letters: 'ev' },
  { name: 'broker-edit', letters: 'nroEVxk' },
  { name: 'broker-view', letters: 'nroEVxk' },
  { name: 'broker-sees', letters: 'sit' },
  { name: 'broker-people', letters: 'BR' },
  { name: 'consultant', letters: 'cC' },
  { name: 'agency', letters: 'fa' },
] as const

/** `importer/B`, `broker-edit/x`. */
export const ACTORS: readonly string[] = GROUPS.flatMap(({ name, letters }) =>
  [...letters].map((letter) => `${name}/${letter}`),
)
