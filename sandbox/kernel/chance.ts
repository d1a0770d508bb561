/**
 * Chance that repeats: a number in [0, 1) drawn from a seed and from what it is drawn for,
 * so that the order of the draws does not matter. FNV-1a, finished as in MurmurHash3.
 */
export function chance(seed: string, ...purpose: readonly (string | number)[]): number {
  const text = [seed, ...purpose].join('\u0000')
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}
