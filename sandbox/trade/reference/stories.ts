import { show, type Story, type StoryStep } from '../../kernel/story.ts'

function asked(operation: string, path: string): StoryStep {
  return show(operation, { method: 'GET', path: `/v1/reference/${path}`, as: 'broker' })
}

export const STORIES: readonly Story[] = [
  {
    steps: [
      asked('readSource', 'sources/weights-and-measures-act'),
      asked('listOffices', 'offices'),
      asked('listCarriers', 'carriers'),
      asked('listCountries', 'countries'),
      asked('listUsStates', 'us-states'),
      asked('listCurrencies', 'currencies'),
      asked('listCodes', 'codes/units'),
      asked('listHolidays', 'holidays?year=2026'),
      asked('listBankClosings', 'bank-closings?year=2026'),
    ],
  },
]
