import { readdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { isLock } from '../lib/folder.ts'

const PATIENCE = 30_000

/** Waits until a name in a folder, locks apart, is what is waited for; so a moment is not missed. */
export async function appears(
  folder: string,
  isIt: (name: string) => boolean = () => true,
): Promise<void> {
  const until = performance.now() + PATIENCE
  for (;;) {
    const names = await readdir(folder).catch(() => [])
    if (names.some((name) => !isLock(name) && isIt(name))) return
    if (performance.now() > until) throw new Error(`nothing came about in ${folder}`)
    await wait(1)
  }
}
