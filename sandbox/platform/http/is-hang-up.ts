/** Whether the client went away while its request was being read: no fault of ours, and nobody to tell. */
export function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
}
