/**
 * The columns of the table, in its order: one letter an actor within its group.
 * A broker's letter is the state of its delegation of the importer's first program account.
 */
export const GROUPS = [
  { name: 'nobody', letters: 'n' },
  { name: 'importer', letters: 'B P Q E R' },
  { name: 'others', letters: 'O X' },
  { name: 'importer-software', letters: 'e v' },
  { name: 'broker-edit', letters: 'n r o E V x k' },
  { name: 'broker-view', letters: 'n r o E V x k' },
  { name: 'broker-sees', letters: 's i t' },
  { name: 'broker-people', letters: 'B R' },
  { name: 'consultant', letters: 'c C' },
  { name: 'agency', letters: 'f a' },
] as const

/** `importer/B`, `broker-edit/x`. */
export const ACTORS: readonly string[] = GROUPS.flatMap(({ name, letters }) =>
  letters.split(' ').map((letter) => `${name}/${letter}`),
)
