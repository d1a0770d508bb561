import { defineParameterType } from '@cucumber/cucumber'
import type { Actor } from './actor.ts'
import type { Role } from './channel/employees.ts'
import type { Sight } from './channel/delegations.ts'
import { accountOf, type Party } from './party.ts'
import type { Rehearsal } from './world.ts'

const WORD = '[A-ZÀ-Þ][A-Za-zÀ-ÿ’-]*'
const BUSINESS = `${WORD}(?: (?:& )?${WORD})+`

defineParameterType({
  name: 'actor',
  regexp: new RegExp(WORD),
  transformer(this: Rehearsal, name: string): Actor {
    return this.actor(name)
  },
})

// Names of businesses have two words or more, so that nobody takes them for an actor.
defineParameterType({ name: 'name', regexp: new RegExp(BUSINESS), transformer: (name) => name })

defineParameterType({
  name: 'party',
  regexp: new RegExp(BUSINESS),
  transformer(this: Rehearsal, name: string): Party {
    return this.parties.get(name)
  },
})

defineParameterType({
  name: 'account',
  regexp: new RegExp(`RM(\\d{4}) (?:of|de) (${BUSINESS})`),
  transformer(this: Rehearsal, nth: string, name: string): string {
    return accountOf(this.parties.get(name), Number(nth))
  },
})

const ROLES: Readonly<Record<string, Role>> = {
  'business account manager': 'bam',
  'program account manager': 'pam',
  editor: 'editor',
  reader: 'reader',
  'gestionnaire de compte d’entreprise': 'bam',
  'gestionnaire de compte de programme': 'pam',
  rédactrice: 'editor',
  rédacteur: 'editor',
  lectrice: 'reader',
  lecteur: 'reader',
}

defineParameterType({ name: 'role', ...meaningOf(ROLES, '(?:an? |the |une? |la |le )?') })

const SIGHTS: Readonly<Record<string, Sight>> = {
  nothing: 'none',
  view: 'view',
  edit: 'edit',
  rien: 'none',
  consulter: 'view',
  modifier: 'edit',
}

defineParameterType({ name: 'sight', ...meaningOf(SIGHTS) })

// An amount as the wire has it: $1,250.00 and 1 250,00 $ are both 1250.00.
defineParameterType({
  name: 'money',
  regexp: [/\$\d{1,3}(?:,\d{3})*\.\d{2}/, /\d{1,3}(?:[  ]\d{3})*,\d{2}[  ]\$/],
  transformer: (text: string) =>
    text.startsWith('$')
      ? text.replaceAll(/[$,]/g, '')
      : text.replaceAll(/[$  ]/g, '').replace(',', '.'),
})

const MONTHS = [
  ['January', 'janvier'],
  ['February', 'février'],
  ['March', 'mars'],
  ['April', 'avril'],
  ['May', 'mai'],
  ['June', 'juin'],
  ['July', 'juillet'],
  ['August', 'août'],
  ['September', 'septembre'],
  ['October', 'octobre'],
  ['November', 'novembre'],
  ['December', 'décembre'],
]

// A day as the wire has it: 2 March 2026 and 2 mars 2026 are both 2026-03-02.
defineParameterType({
  name: 'date',
  regexp: new RegExp(`(\\d{1,2})(?:er)? (${MONTHS.flat().join('|')}) (\\d{4})`),
  transformer: (day: string, month: string, year: string) => {
    const number = MONTHS.findIndex((names) => names.includes(month)) + 1
    return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  },
})

// Why something was refused, in the words of the refusal or of its code.
defineParameterType({ name: 'reason', regexp: /\S.*\S/, transformer: (text: string) => text })

/**
 * A parameter that is one of some words, each with its meaning.
 *
 * @param article a regular expression of what may stand before the word
 */
export function meaningOf<Value>(meanings: Readonly<Record<string, Value>>, article = '') {
  // The longest first, or a word would hide one that begins like it.
  const words = Object.keys(meanings).sort((one, other) => other.length - one.length)
  return {
    regexp: new RegExp(`${article}(${words.join('|')})`),
    transformer: (text: string): Value => {
      const meaning = meanings[text]
      if (meaning === undefined) throw new Error(`"${text}" means nothing here`)
      return meaning
    },
  }
}
