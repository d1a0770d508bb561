import { factsOf, type Fact } from '../../platform/facts/index.ts'
import type { Filing } from './filing.ts'

type Filed = Readonly<{
  version: number
  type: Filing['type']
  reason?: undefined
  recalculation?: undefined
}>
type Recounted = Readonly<{
  version: number
  reason: string
  /** Absent where its exchange rate came by itself. */
  recalculation?: string | undefined
}>

/** What happens to declarations, and to drafts of them. */
export type DeclarationsFact =
  | Fact<'DeclarationHeld', Filed>
  | Fact<'DeclarationAccepted', Filed | Recounted>
  | Fact<'DeclarationRecalculated', Recounted>
  | Fact<'DraftSaved'>
  | Fact<'DraftDiscarded'>

export const declarationsFacts = factsOf<DeclarationsFact>({
  DeclarationHeld: {
    en: 'A declaration was filed, and waits for an exchange rate.',
    fr: 'Une déclaration a été produite et attend un taux de change.',
  },
  DeclarationAccepted: {
    en: 'A declaration was accepted, as filed or once its exchange rate came.',
    fr: 'Une déclaration a été acceptée, dès sa production ou à l’arrivée du taux de change.',
  },
  DeclarationRecalculated: {
    en: 'An accepted declaration has a new version under other rates.',
    fr: 'Une déclaration acceptée a une nouvelle version selon d’autres taux.',
  },
  DraftSaved: {
    en: 'A draft was saved.',
    fr: 'Une ébauche a été enregistrée.',
    readBy: 'save-draft',
  },
  DraftDiscarded: {
    en: 'A draft was discarded.',
    fr: 'Une ébauche a été abandonnée.',
    readBy: 'save-draft',
  },
})
