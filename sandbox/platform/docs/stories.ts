import { show, type Story } from '../../kernel/story.ts'

export const STORIES: readonly Story[] = [
  { steps: [show('getHealth', { method: 'GET', path: '/healthz' })] },
]
