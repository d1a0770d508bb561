const LATER = '2099-12-31'
const TODAY = '2026-03-02'

function sights(broker: string, importer: string, others: string) {
  return { submittedByBroker: broker, submittedByImporter: importer, submittedByOthers: others }
}

const EVERYTHING = sights('edit', 'edit', 'edit')

/** The terms under which each broker stands at last; all submit under `WIDE` before. */
export const TERMS: Readonly<Record<string, object>> = {
  E: { role: 'edit', expiresOn: LATER, visibility: EVERYTHING },
  V: { role: 'view', expiresOn: LATER, visibility: EVERYTHING },
  x: { role: 'edit', expiresOn: TODAY, visibility: EVERYTHING },
  k: { role: 'edit', expiresOn: LATER, visibility: EVERYTHING },
  s: { role: 'edit', expiresOn: LATER, visibility: sights('edit', 'none', 'none') },
  i: { role: 'edit', expiresOn: LATER, visibility: sights('none', 'view', 'none') },
  t: { role: 'edit', expiresOn: LATER, visibility: sights('none', 'none', 'view') },
}
/** What every broker may while the past is played. */
export const WIDE = { role: 'edit', expiresOn: LATER, visibility: EVERYTHING }
