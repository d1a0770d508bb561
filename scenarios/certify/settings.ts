import type { RehearsalSettings } from '../settings.ts'

/** What a certification is told from outside. */
export interface CertifySettings {
  /** The vendor's program, as the shell reads it. */
  readonly command: string
  /** Milliseconds for each task. */
  readonly limit: number
}

type Environment = Readonly<Record<string, string | undefined>>

const LIMIT = 30_000

export function readCertifySettings(environment: Environment): CertifySettings {
  return {
    command: environment['CES_CANDIDATE'] ?? '',
    limit: Number(environment['CES_CANDIDATE_LIMIT'] ?? LIMIT),
  }
}

export function environmentOfCertify({ command, limit }: CertifySettings): Record<string, string> {
  return { CES_CANDIDATE: command, CES_CANDIDATE_LIMIT: String(limit) }
}

/** Of the workspaces in which a certification plays. */
export const SEED: RehearsalSettings['seed'] = 'ces-certification'
