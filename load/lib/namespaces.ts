import { spawnSync } from 'node:child_process'

/** Runs what follows as the first process of a PID namespace, which ends with it. */
export const IN_NAMESPACE = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child']

/** Why this machine makes no PID namespaces; undefined where it does. */
export function whyNoNamespaces(): string | undefined {
  const [command = '', ...args] = IN_NAMESPACE
  const { error, status, stderr } = spawnSync(command, [...args, 'true'], { encoding: 'utf8' })
  if (error !== undefined) return error.message
  return status === 0 ? undefined : stderr.trim()
}
