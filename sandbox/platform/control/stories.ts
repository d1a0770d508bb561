import { keeping, requestsOf, show, type Story } from '../../kernel/story.ts'

const ALL = '/_sandbox/workspaces'
const ONE = `${ALL}/{workspace}`

const control = requestsOf('administrator')

export const STORIES: readonly Story[] = [
  {
    steps: [
      show('createWorkspace', control('POST', ALL, { name: 'rehearsal', profile: 'demo' })),
      show('listWorkspaces', control('GET', ALL)),
      show('getWorkspace', control('GET', `${ALL}/rehearsal`)),
      show('resetWorkspace', control('POST', `${ALL}/rehearsal/reset`)),
      show('saveSnapshot', control('POST', `${ONE}/snapshots`, { name: 'before-go-live' })),
      show('listSnapshots', control('GET', `${ONE}/snapshots`)),
      show('restoreSnapshot', control('POST', `${ONE}/snapshots/before-go-live/restore`)),
      show('getSettings', control('GET', `${ONE}/settings`)),
      show(
        'changeSettings',
        control('PATCH', `${ONE}/settings`, {
          switches: { CS0015769: true },
          policies: { missingRate: 'hold' },
        }),
      ),
    ],
  },
  {
    steps: [
      show(
        'makeTestIdentity',
        control('POST', `${ONE}/test-identities`, {}),
        'An importer whose broker may file',
      ),
      show(
        'makeTestIdentity',
        control('POST', `${ONE}/test-identities`, { delegation: 'none' }),
        'A broker that has to ask first',
      ),
      show('getOneTimeCode', control('GET', `${ONE}/people/{manager}/one-time-code`)),
      show(
        'setFault',
        control('POST', `${ONE}/faults`, {
          target: 'api',
          kind: 'slow',
          count: 10,
          details: { delayMs: '200' },
        }),
      ),
      show('listFaults', control('GET', `${ONE}/faults`)),
      show('getClock', control('GET', `${ONE}/clock`)),
      show('setClockMode', control('PUT', `${ONE}/clock`, { mode: 'standing' })),
      show('previewClock', control('POST', `${ONE}/clock/preview`, { by: 'P1M' })),
      show('advanceClock', control('POST', `${ONE}/clock/advance`, { by: 'P1D' })),
      show(
        'listAdvances',
        keeping(control('GET', `${ONE}/clock/advances`), { advance: '/items/0/id' }),
      ),
      show('getAdvance', control('GET', `${ONE}/clock/advances/{advance}`)),
      show('listSetAsideWork', control('GET', `${ONE}/due-work/set-aside`)),
    ],
  },
]
