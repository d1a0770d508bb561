/** Runs one broken client: `run.ts counts-in-floats`. */
import { BROKEN, IDLE } from './index.ts'

const [name = ''] = process.argv.slice(2)
const client = BROKEN.get(name)?.client ?? IDLE.get(name)
if (client === undefined) throw new Error(`no broken client is called ${name}`)
process.exitCode = (await new client().perform()) ? 0 : 1
