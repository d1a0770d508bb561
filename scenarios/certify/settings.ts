import type { RehearsalSettings } from '../settings.ts'

/** What a certification is told from outside. */
export interface CertifySettings {
  /** The vendor's program, as the shell reads it. */
  readonly command: string
  /** Milliseconds for each task. */
  readonly limit: number
  /** File of evidence that is played again instead of a program. */
  readonly evidence?: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const LIMIT = 30_000

export function readCertifySettings(environment: Environment): CertifySettings {
  return {
    command: environment['CES_CANDIDATE'] ?? '',
    limit: Number(environment['CES_CANDIDATE_LIMIT'] ?? LIMIT),
    evidence: environment['CES_CANDIDATE_EVIDENCE'],
  }
}

export function environmentOfCertify(settings: CertifySettings): Record<string, string> {
  const { command, limit, evidence } = settings
  return {
    CES_CANDIDATE: command,
    CES_CANDIDATE_LIMIT: String(limit),
    ...(evidence !== undefined && { CES_CANDIDATE_EVIDENCE: evidence }),
  }
}

/** Of the workspaces in which a certification plays. */
export const SEED: RehearsalSettings['seed'] = 'ces-certification'
