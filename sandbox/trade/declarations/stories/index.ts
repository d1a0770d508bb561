import type { Step } from '../../../kernel/provocation.ts'
import { show, type Story, type StoryStep } from '../../../kernel/story.ts'
import { casualFiling, filingOf, GOODS, imported } from './goods.ts'

const PATH = '/v1/declarations'
const ONE = `${PATH}/{declaration}`
const DRAFT = '/v1/drafts/{series}950000010'

function submitted(body: object, summary: string, as: Step['as'] = 'broker'): StoryStep {
  const keep = { declaration: '/transactionNumber' }
  return show('submitDeclaration', { method: 'POST', path: PATH, as, body, keep }, summary)
}

function asked(operation: string, path: string): StoryStep {
  return show(operation, { method: 'GET', path, as: 'broker' })
}

const CALCULATED = [GOODS.shirts, GOODS.american, GOODS.nil].map((goods) =>
  show(
    'calculateDutiesAndTaxes',
    { method: 'POST', path: '/v1/calculations', as: 'broker', body: imported(goods) },
    goods.summary,
  ),
)

export const STORIES: readonly Story[] = [
  {
    steps: [
      ...CALCULATED,
      submitted(filingOf(GOODS.shirts, 90_000_001), GOODS.shirts.summary),
      submitted(filingOf(GOODS.american, 90_000_002), GOODS.american.summary),
      submitted(filingOf(GOODS.nil, 90_000_003), GOODS.nil.summary),
      submitted(filingOf(GOODS.steel, 90_000_004), GOODS.steel.summary),
      asked('readDeclaration', ONE),
      asked('listDeclarations', `${PATH}?importer={importerAccount}`),
      asked('listVersions', `${ONE}/versions`),
      asked('readVersion', `${ONE}/versions/1`),
      asked('explainDeclaration', `${ONE}/explain`),
      submitted(
        casualFiling(GOODS.shirts, 90_000_001),
        'C-type of an officer, for a first-time importer',
        'officer',
      ),
      show('saveDraft', {
        method: 'PUT',
        path: DRAFT,
        as: 'broker',
        body: filingOf(GOODS.shirts, 95_000_001),
      }),
      asked('readDraft', DRAFT),
      show('submitDraft', { method: 'POST', path: `${DRAFT}/submission`, as: 'broker' }),
    ],
  },
]
