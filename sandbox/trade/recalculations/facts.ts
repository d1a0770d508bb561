import { factsOf, type Fact } from '../../platform/facts/index.ts'

/** What happens to recalculations; what they do to each declaration is told by that. */
export type RecalculationsFact = Fact<'RecalculationStarted', { readonly dryRun: boolean }>

export const recalculationsFacts = factsOf<RecalculationsFact>({
  RecalculationStarted: {
    en: 'An officer began a recalculation.',
    fr: 'Un agent a lancé un recalcul.',
  },
})
