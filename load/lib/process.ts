import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

/** What Linux tells of a running process; 0 on systems without /proc. */

const KIBIBYTE = 1024

export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * KIBIBYTE
}

/** Of a hundredth of a second, in all builds of Linux. */
const MILLISECONDS_A_TICK = 10

/** What it computed so far, itself and for it the kernel. */
export async function cpuMilliseconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in brackets may hold anything; state and eleven numbers come before the two.
  const [, user = 0, system = 0] = /\) \S(?: \S+){10} (\d+) (\d+)/.exec(stat) ?? []
  return (Number(user) + Number(system)) * MILLISECONDS_A_TICK
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
