import { soundDeclaration } from '../../kernel/sound-declaration.ts'
import { keeping, requestsOf, show, type Story } from '../../kernel/story.ts'

const PATH = '/v1/officer/recalculations'

const byOfficer = requestsOf('officer')

/** A rate is corrected, and what was counted by it is counted anew. */
export const STORIES: readonly Story[] = [
  {
    steps: [
      requestsOf('broker')('POST', '/v1/declarations', soundDeclaration()),
      byOfficer('PUT', '/v1/officer/exchange-rates/2026-02-26/USD', {
        rate: '1.3712',
        reason: 'Wrong in the first publication.',
      }),
      show('listAffected', byOfficer('GET', `${PATH}/affected?on=2026-02-26&currency=USD`)),
      show(
        'startRecalculation',
        keeping(
          byOfficer('POST', PATH, {
            from: '2026-02-26',
            to: '2026-02-26',
            currency: 'USD',
            reason: 'The rate of 26 February was corrected.',
          }),
          { recalculation: '/id' },
        ),
      ),
      show('listRecalculations', byOfficer('GET', PATH)),
      show('readRecalculation', byOfficer('GET', `${PATH}/{recalculation}`)),
    ],
  },
]
