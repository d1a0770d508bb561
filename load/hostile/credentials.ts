const NAMES = /password|secret|token$|challenge/i

/** What the sandbox issues in an answer: tokens, challenges, passwords, secrets of programs and second factors. */
export function credentialsIn(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(credentialsIn)
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' && NAMES.test(name) ? [value] : credentialsIn(value),
  )
}
