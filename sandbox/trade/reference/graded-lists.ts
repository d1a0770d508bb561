import type { GradedList } from '../../kernel/graded-list.ts'
import { REFERENCE_DATA } from './data.ts'
import { holidaySources } from './holiday.ts'
import { gradedCodeLists } from './lists.ts'
import { BANK_OF_CANADA_CLOSINGS } from './sources.ts'
import { definitionSources } from './unit.ts'

/** What this slice holds, row by row; of holidays each counts once, however many years it has. */
export function referenceLists(): readonly GradedList[] {
  return [
    ...gradedCodeLists(),
    {
      id: 'unit-definitions',
      name: { en: 'definitions of units by another', fr: 'définitions d’unités par une autre' },
      grades: definitionSources().map(({ authority }) => authority),
    },
    {
      id: 'holidays',
      name: { en: 'holidays', fr: 'jours fériés' },
      grades: holidaySources().map(({ authority }) => authority),
    },
    {
      id: 'bank-closings',
      name: { en: 'closings of the Bank of Canada', fr: 'fermetures de la Banque du Canada' },
      grades: bankClosings().map(() => BANK_OF_CANADA_CLOSINGS.authority),
    },
  ]
}

function bankClosings(): readonly string[] {
  return [...new Set(REFERENCE_DATA.bankOfCanada.map(({ holiday }) => holiday))]
}
