import { show, type Story } from '../../kernel/story.ts'

export const STORIES: readonly Story[] = [
  {
    steps: [
      show('listActivity', { method: 'GET', path: '/v1/activity?limit=1', as: 'importer' }),
      show('listAllActivity', {
        method: 'GET',
        path: '/_sandbox/activity?limit=1',
        as: 'administrator',
      }),
    ],
  },
]
