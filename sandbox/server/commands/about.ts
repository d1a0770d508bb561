/** What the commands are called together. */
export const ABOUT = {
  name: 'ces',
  about: {
    en: 'A simulation of CARM on your own machine',
    fr: 'Une simulation de la GCRA sur votre propre machine',
  },
} as const
