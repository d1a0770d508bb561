/** What a rehearsal is told from outside; see rehearse.ts. */
export interface RehearsalSettings {
  /** Address of a running sandbox; absent: one in this process. */
  readonly url: string | undefined
  readonly adminToken: string | undefined
  /** What all chance in the workspaces is drawn from. */
  readonly seed: string
  /** Begins the names of the workspaces, so that two rehearsals on one sandbox do not meet. */
  readonly run: string
  /** Whether the hash of the state is attached to the end of every scenario. */
  readonly hash: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** The environment reaches cucumber's workers, and no report, unlike its world parameters. */
export function readSettings(environment: Environment): RehearsalSettings {
  const run = environment['CES_REHEARSAL_RUN'] ?? 'r'
  return {
    url: environment['CES_REHEARSAL_URL'],
    adminToken: environment['CES_ADMIN_TOKEN'],
    seed: environment['CES_REHEARSAL_SEED'] ?? 'ces',
    run,
    hash: environment['CES_REHEARSAL_HASH'] === 'true',
  }
}

export function environmentOf(settings: RehearsalSettings): Record<string, string> {
  const { url, adminToken, seed, run, hash } = settings
  return {
    ...(url !== undefined && { CES_REHEARSAL_URL: url }),
    ...(adminToken !== undefined && { CES_ADMIN_TOKEN: adminToken }),
    CES_REHEARSAL_SEED: seed,
    CES_REHEARSAL_RUN: run,
    CES_REHEARSAL_HASH: String(hash),
  }
}
