/**
 * Commits parcels, eight at a time, and prints the key of each one once it is acknowledged. To every tenth a
 * note is attached that names it.
 */
import { writeSync } from 'node:fs'
import { openStorage } from '../index.ts'
import { openOrCreate } from './open-or-create.ts'
import { bearsNote, noteOn, put, REHEARSED, tell } from './parcels.ts'

const AT_ONCE = 8
const STDOUT = 1

const [, , root = '', life = ''] = process.argv
const storage = await openStorage({ root })
const store = await openOrCreate(storage, 'one', REHEARSED)

async function commitOnAndOn(): Promise<never> {
  for (;;) {
    const key = await store.transact(async (transaction) => {
      const drawn = `${life}-${String(await transaction.next('parcel'))}`
      tell(transaction, drawn)
      if (bearsNote(drawn)) await transaction.attach(noteOn(drawn), 'text/plain')
      put(transaction, `${drawn}-left`, drawn)
      put(transaction, `${drawn}-right`, drawn)
      return drawn
    })
    writeSync(STDOUT, `${key}\n`)
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, commitOnAndOn))
