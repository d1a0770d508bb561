import { show, type Story } from '../../kernel/story.ts'

const SOON = {
  role: 'edit',
  expiresOn: '2026-03-20',
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}

/** A delegation that ends soon is told of to both sides. */
export const STORIES: readonly Story[] = [
  {
    parties: { expiresOn: SOON.expiresOn },
    steps: [
      {
        method: 'POST',
        path: '/_sandbox/workspaces/{workspace}/clock/advance',
        as: 'administrator',
        body: { by: 'P20D' },
      },
      show('listNotices', {
        method: 'GET',
        path: '/v1/businesses/{importer}/notices',
        as: 'importer-manager',
      }),
    ],
  },
]
