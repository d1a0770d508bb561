import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { end } from '../lib/process.ts'
import { verdict, type Say, type Verdict } from '../lib/proof.ts'
import { runAlone } from '../lib/run-alone.ts'
import { startServer, type Server } from '../lib/server.ts'
import { temporaryFolder } from '../lib/temporary-folder.ts'

const PROGRAM = join(import.meta.dirname, '../../scenarios/rehearse.ts')

export interface RehearsalSizes {
  readonly times: number
  /** Processes that compute all the while. */
  readonly loops: number
  /** A tag expression; absent: every scenario. */
  readonly tags?: string
}

const FULL: RehearsalSizes = { times: 2, loops: 2 }

/** Every business scenario over the network, while other programs take the processor. */
export async function proveRemoteRehearsal(
  { times, loops, tags }: RehearsalSizes = FULL,
  say: Say = console.log,
): Promise<readonly Verdict[]> {
  await using folder = await temporaryFolder()
  await using server = await startServer({ data: join(folder.path, 'data') })
  const busy = Array.from({ length: loops }, startLoop)
  try {
    const verdicts: Verdict[] = []
    for (let time = 1; time <= times; time += 1) {
      const out = join(folder.path, `report-${time}`)
      const played = await rehearse(server, ['--out', out, ...(tags ? ['--tags', tags] : [])])
      say(`  ${time} of ${times}: ${played.told}, ${Math.round(played.seconds)} s`)
      const claim = `a remote rehearsal passes whole beside ${loops} busy loops, time ${time}`
      verdicts.push(verdict(claim, played.told, played.passed))
    }
    return verdicts
  } finally {
    await Promise.all(busy.map((loop) => end(loop, 'SIGKILL')))
  }
}

function startLoop(): ChildProcess {
  return spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' })
}

interface Played {
  /** How many scenarios passed and failed, and which failed. */
  readonly told: string
  readonly passed: boolean
  readonly seconds: number
}

async function rehearse({ url, adminToken }: Server, more: readonly string[]): Promise<Played> {
  const began = performance.now()
  const child = spawn(process.execPath, [PROGRAM, 'rehearse', '--url', url, ...more], {
    env: { ...process.env, CES_ADMIN_TOKEN: adminToken },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  const [code] = (await once(child, 'close')) as [number | null]
  const counted = /\d+ scenarios passed, \d+ failed/.exec(told)?.[0] ?? 'nothing was counted'
  const failed = told.match(/FAILED {2}.*/g) ?? []
  return {
    told: [counted, ...failed].join('; '),
    passed: code === 0,
    seconds: (performance.now() - began) / 1000,
  }
}

if (import.meta.main) await runAlone(proveRemoteRehearsal)
