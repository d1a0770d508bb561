import { show, type Story, type StoryStep } from '../../kernel/story.ts'

function asked(operation: string, path: string): StoryStep {
  return show(operation, { method: 'GET', path, as: 'broker' })
}

const SERVICE = '/v1/tariff-srv'

export const STORIES: readonly Story[] = [
  {
    steps: [
      asked('searchClassifications', '/v1/reference/classifications?q=T-shirts'),
      asked('getClassification', '/v1/reference/classifications/6109100011?on=2026-02-27'),
      asked('listTreatments', '/v1/reference/treatments'),
      asked('readTariffService', SERVICE),
      asked('readTariffEntities', `${SERVICE}/gstCodes?$top=1`),
    ],
  },
]
