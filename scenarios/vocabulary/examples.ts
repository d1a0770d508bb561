type Language = 'en' | 'fr'

/** What may stand for a parameter of a sentence: the first where it is met first, and so on. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  actor: { en: ['Marie', 'Paul', 'Bruno'], fr: ['Marie', 'Paul', 'Bruno'] },
  name: { en: ['Maple Imports', 'Cedar Brokers'], fr: ['Importations Érable', 'Courtiers Cèdre'] },
  party: { en: ['Maple Imports', 'Cedar Brokers'], fr: ['Importations Érable', 'Courtiers Cèdre'] },
  account: { en: ['RM0001 of Maple Imports'], fr: ['RM0001 de Importations Érable'] },
  role: { en: ['an editor'], fr: ['une rédactrice'] },
  sight: { en: ['view'], fr: ['consulter'] },
  money: { en: ['$1,250.00'], fr: ['1 250,00 $'] },
  date: { en: ['2 March 2026', '31 December 2026'], fr: ['2 mars 2026', '31 décembre 2026'] },
  reason: { en: ['terms outdated'], fr: ['conditions périmées'] },
  requestStatus: { en: ['approved'], fr: ['approuvée'] },
  onOrOff: { en: ['on'], fr: ['activé'] },
  declarationStatus: { en: ['accepted'], fr: ['acceptée'] },
  delegateRole: { en: ['edit'], fr: ['modifier'] },
  delegationStatus: { en: ['in force'], fr: ['en vigueur'] },
  trouble: { en: ['unavailable'], fr: ['indisponible'] },
  missingRate: { en: ['held until it is published'], fr: ['retenue jusqu’à sa publication'] },
  time: { en: ['18:00'], fr: ['18:00'] },
  currency: { en: ['USD'], fr: ['USD'] },
  headerField: { en: ['office'], fr: ['bureau'] },
  registrationStep: { en: ['at the questions'], fr: ['aux questions'] },
  difference: { en: ['another city'], fr: ['une autre ville'] },
  paper: { en: ['statement'], fr: ['relevé'] },
  int: { en: ['2', '1'], fr: ['2', '1'] },
  float: { en: ['1.15'], fr: ['1,15'] },
  string: { en: ['"Imports of the East"'], fr: ['"Importations de l’Est"'] },
  word: { en: ['CS0015769'], fr: ['CS0015769'] },
}

/**
 * A sentence with something in place of each parameter.
 *
 * @throws Error for a parameter that has no example
 */
export function exampleOf(sentence: string, language: Language): string {
  const met = new Map<string, number>()
  const filled = sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const nth = met.get(name) ?? 0
    met.set(name, nth + 1)
    const examples = EXAMPLES[name]?.[language] ?? []
    const example = examples[nth] ?? examples.at(-1)
    if (example === undefined) throw new Error(`the parameter {${name}} has no example`)
    return example
  })
  return filled.replaceAll(/\(([^)]*)\)/g, '$1')
}
