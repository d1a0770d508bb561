import { expect, test } from 'vitest'
import { ACTIONS, may, type Action } from './actions.ts'
import type { Standing, StandingName } from './standing.ts'
import { IMPORTER_BN, BROKER_BN, VISIBILITY } from './testing/parties.ts'

/** Written from the portal guide, apart from the code: Y may, a point may not. */
const EXPECTED = `
                         bam pam editor reader software-editor software-reader delegate-editor delegate-adjuster delegate-reader expired-user officer administrator system orphan stranger
view-business            Y   Y   Y      Y      Y               Y               .               .                 .               .            Y       Y             .      .      .
view-whole-business      Y   .   .      .      Y               Y               .               .                 .               .            Y       Y             .      .      .
view-program-account     Y   Y   Y      Y      Y               Y               Y               Y                 Y               .            Y       Y             .      .      .
manage-program-account   Y   Y   .      .      .               .               .               .                 .               .            .       .             .      .      .
view-employees           Y   Y   .      .      .               .               .               .                 .               .            Y       Y             .      .      .
manage-employees         Y   Y   .      .      .               .               .               .                 .               .            .       .             .      .      .
manage-managers          Y   .   .      .      .               .               .               .                 .               .            .       .             .      .      .
register-client          Y   .   .      .      .               .               .               .                 .               .            .       .             .      .      .
view-delegations         Y   Y   Y      Y      Y               Y               Y               Y                 Y               Y            Y       Y             .      .      .
view-standing-request    Y   Y   Y      Y      .               .               .               .                 .               .            .       .             .      .      .
request-delegation       Y   Y   .      .      .               .               .               .                 .               .            .       .             .      .      .
manage-delegations       Y   Y   .      .      .               .               .               .                 .               .            .       .             .      .      .
view-declaration         Y   Y   Y      Y      Y               Y               Y               Y                 Y               Y            Y       Y             .      .      .
save-draft               Y   Y   Y      .      Y               .               Y               .                 .               .            .       .             .      .      .
submit-declaration       Y   Y   Y      .      Y               .               Y               .                 .               .            .       .             .      .      .
file-for-unregistered    .   .   .      .      .               .               .               .                 .               .            Y       .             .      .      .
recalculate-declarations .   .   .      .      .               .               .               .                 .               .            Y       .             .      .      .
unlock-registration      .   .   .      .      .               .               .               .                 .               .            Y       Y             .      .      .
list-businesses          .   .   .      .      .               .               .               .                 .               .            Y       Y             .      .      .
manage-exchange-rates    .   .   .      .      .               .               .               .                 .               .            Y       Y             .      .      .
`

const [names = [], ...rows] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test.each(rows)('%s is allowed to whom the guide says', (action, ...cells) => {
  const allowed = names.filter((_name, column) => cells[column] === 'Y')
  expect(cells).toHaveLength(names.length)
  expect(names.filter((name) => may(standing(name), action as Action))).toEqual(allowed)
})

test('the guide and the table have the same rows', () => {
  expect(rows.map(([action]) => action).toSorted()).toEqual(ACTIONS.toSorted())
})

function standing(name: string): Standing {
  return {
    name: name as StandingName,
    business: standsFor(name),
    visibility: VISIBILITY,
  }
}

function standsFor(name: string) {
  return name.startsWith('delegate') || name === 'expired-user' ? BROKER_BN : IMPORTER_BN
}
