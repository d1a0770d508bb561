import manifest from '../../../package.json' with { type: 'json' }

/** The version of this sandbox. */
export const VERSION = manifest.version
