/**
 * Rules of OWASP's API ruleset that do not fit a simulator on loopback, each with the reason. All others hold.
 */
export const NOT_FITTING: Readonly<Record<string, string>> = {
  'owasp:api4:2023-string-limit':
    'Answers tell what is on file; what is sent is bounded by its form or by the limit of the body.',
  'owasp:api4:2023-string-restricted':
    'As above: narratives, names and reasons are free texts by the form itself.',
  'owasp:api4:2023-array-limit':
    'As above; lists of an answer are bounded by its page or by what was sent.',
  'owasp:api4:2023-integer-format': 'Counters have no width on the wire; JSON has only numbers.',
  'owasp:api4:2023-rate-limit':
    'Whoever rehearses a rush must not be slowed: no quota is simulated.',
  'owasp:api4:2023-rate-limit-responses-429':
    'As above; 429 is told where it can occur, at sign-in and streams.',
  'owasp:api8:2023-define-error-responses-500':
    'Told once in the introduction, as the same problem for every operation.',
  'owasp:api8:2023-define-error-responses-401':
    'Told by "4XX", with all that any operation refuses alike.',
  'owasp:api8:2023-define-error-validation': 'Told by "4XX" as well.',
  'owasp:api8:2023-no-server-http': 'It listens on loopback, where no certificate is valid.',
  'owasp:api8:2023-define-cors-origin':
    'Off unless an origin is named by a flag, so that no answer carries it by default.',
  'owasp:api9:2023-inventory-environment': 'There is one environment: this machine.',
  'owasp:api9:2023-inventory-access': 'All of it is internal: it is not to be exposed.',
  'owasp:api2:2023-read-restricted':
    'Public lists, metadata and keys are public in the system that is simulated.',
  'owasp:api2:2023-write-restricted': 'Signing up and signing in come before any credential.',
  'owasp:api2:2023-short-lived-access-tokens':
    'A refresh token does not exist for client credentials (RFC 6749, section 4.4.3); tokens last an hour.',
  'owasp:api2:2023-jwt-best-practices':
    'The rule looks for the name of an RFC in a description; tokens are signed with Ed25519 and checked for it.',
}
