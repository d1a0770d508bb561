/** Of fields, parameters and headers that hold a credential, in either official language. */
const SECRET =
  /passw|passphrase|passcode|pwd|secret|token|challenge|credential|authorization|cookie|apikey|accesskey|privatekey|signingkey|assertion|totp|onetime|jwt|bearer|motdepasse|jeton/
const SECRET_WHOLE = new Set(['otp', 'pin', 'mfa', 'sessionid', 'auth'])
/** They only speak of a credential. */
const HARMLESS = new Set(['tokentype', 'tokenendpoint', 'lasttokenat'])

/** Whether whatever has this name may be a credential, however it is spelt. */
export function isSecretName(name: string): boolean {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return (SECRET.test(plain) || SECRET_WHOLE.has(plain)) && !HARMLESS.has(plain)
}

/** In a request `code` is that of a second factor; in an answer it is that of a problem or of a list. */
export function isSecretInRequest(name: string): boolean {
  return name.trim().toLowerCase() === 'code' || isSecretName(name)
}
