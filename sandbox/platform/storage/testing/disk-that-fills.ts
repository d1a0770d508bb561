import { memoryFiles } from '../memory-files.ts'
import { openStorage } from '../open-storage.ts'
import { diskFull, faultyFiles } from './faulty-files.ts'

/** A storage in memory whose journals take nothing more as long as it is full. */
export async function diskThatFills() {
  const disk = { isFull: false }
  const files = faultyFiles(memoryFiles(), (operation) => {
    if (disk.isFull && (operation === 'append' || operation === 'sync')) throw diskFull()
  })
  return { disk, storage: await openStorage({ root: 'memory', files }) }
}
