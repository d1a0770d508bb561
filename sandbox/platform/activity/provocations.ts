import { by, type Provocations, type Step } from '../../kernel/provocation.ts'

const PATH = '/v1/activity/stream'

/** As many as one credential may have open at once. */
const OF_ONE = 20

function followed(as: Step['as']): Step {
  return { method: 'GET', path: PATH, as, times: OF_ONE, isFollowed: true }
}

export const PROVOCATIONS: Provocations = {
  'too-many-own-streams': by(followed('broker'), { method: 'GET', path: PATH, as: 'broker' }),
  'too-many-followers': {
    why: {
      en: 'It takes 180 open streams of nine credentials.',
      fr: 'Il y faut 180 flux ouverts de neuf autorisations.',
    },
  },
}
