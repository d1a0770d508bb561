import type { WorkspaceKeys } from '../../platform/workspaces/index.ts'
import type { TokenClaims } from './access-token.ts'

export interface VerifiedToken extends TokenClaims {
  readonly workspaceName: string
  /** A workspace that was deleted and made anew under its old name has other keys. */
  readonly keys: WorkspaceKeys
}

/**
 * Tokens whose signature was checked, by their text: only that fact is remembered, whatever can
 * change is looked up each time. The oldest goes when it is full.
 */
export class VerifiedTokens {
  readonly #byText = new Map<string, VerifiedToken>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get(text: string): VerifiedToken | undefined {
    return this.#byText.get(text)
  }

  add(text: string, token: VerifiedToken): void {
    if (this.#byText.size >= this.#limit) this.#dropOldest()
    this.#byText.set(text, token)
  }

  drop(text: string): void {
    this.#byText.delete(text)
  }

  #dropOldest(): void {
    for (const text of this.#byText.keys()) {
      this.#byText.delete(text)
      return
    }
  }
}
