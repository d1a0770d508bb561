import type { Group } from '../command-line/index.ts'

/**
 * The commands that have to be known for what was written: all of them, but for `ces start`, which answers
 * sooner without the descriptions of the others.
 */
export async function commandsFor([name]: readonly string[]): Promise<Group> {
  const { ABOUT } = await import('./about.ts')
  if (name === 'start') return { ...ABOUT, commands: [(await import('./start.ts')).start] }
  return (await import('./index.ts')).CES
}
