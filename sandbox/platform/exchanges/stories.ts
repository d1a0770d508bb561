import { show, type Story } from '../../kernel/story.ts'

const EXCHANGES = '/_sandbox/workspaces/{workspace}/exchanges'

/** What a program was refused is found again by the instance of the problem. */
export const STORIES: readonly Story[] = [
  {
    steps: [
      {
        method: 'GET',
        path: '/v1/declarations/{series}999999990',
        as: 'broker',
        keep: { instance: '/instance' },
      },
      show('listExchanges', { method: 'GET', path: `${EXCHANGES}?limit=1`, as: 'administrator' }),
      show('getExchange', {
        method: 'GET',
        path: `${EXCHANGES}/{instance}`,
        as: 'administrator',
      }),
    ],
  },
]
