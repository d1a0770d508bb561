import { expect, test } from 'vitest'
import { maySee, sightOf, visibleSubmitters } from './sight.ts'
import type { Standing } from './standing.ts'
import { BROKER_BN, FIRST, IMPORTER_BN, OTHER_BN, VISIBILITY } from './testing/parties.ts'

const BY_BROKER = { submittedBy: BROKER_BN, importer: FIRST }
const BY_IMPORTER = { submittedBy: IMPORTER_BN, importer: FIRST }
const BY_OTHERS = { submittedBy: OTHER_BN, importer: FIRST }
const RECORDS = [BY_BROKER, BY_IMPORTER, BY_OTHERS]

const DELEGATE: Standing = {
  name: 'delegate-editor',
  business: BROKER_BN,
  visibility: VISIBILITY,
}
const READING: Standing = { ...DELEGATE, name: 'delegate-reader' }
const EXPIRED: Standing = { name: 'expired-user', business: BROKER_BN }

const HIDDEN = { ...VISIBILITY, submittedByBroker: 'none', submittedByImporter: 'none' } as const

test.each<[string, Standing, readonly string[]]>([
  [
    'a delegate from whom all is hidden',
    { ...DELEGATE, visibility: HIDDEN },
    ['view', 'none', 'none'],
  ],
  [
    'a reader from whom all is hidden',
    { ...READING, visibility: HIDDEN },
    ['view', 'none', 'none'],
  ],
  ['a delegate with edit', DELEGATE, ['edit', 'view', 'none']],
  ['a delegate with view', READING, ['view', 'view', 'none']],
  ['an expired user', EXPIRED, ['view', 'none', 'none']],
  ['a manager', { name: 'bam', business: IMPORTER_BN }, ['edit', 'edit', 'edit']],
  ['a reader', { name: 'reader', business: IMPORTER_BN }, ['view', 'view', 'view']],
  ['an officer', { name: 'officer' }, ['edit', 'edit', 'edit']],
  ['a stranger', { name: 'stranger', business: OTHER_BN }, ['none', 'none', 'none']],
  ['an orphan', { name: 'orphan' }, ['none', 'none', 'none']],
])('%s meets records of broker, importer and others as the rules say', (_who, standing, sights) => {
  expect(RECORDS.map((record) => sightOf(standing, record))).toEqual(sights)
  expect(RECORDS.map((record) => maySee(standing, record))).toEqual(
    sights.map((sight) => sight !== 'none'),
  )
})

test('a list shows the records of those submitters whom the rules do not hide', () => {
  expect([...visibleSubmitters(DELEGATE)]).toEqual(['self', 'importer'])
  expect([...visibleSubmitters({ ...DELEGATE, visibility: HIDDEN })]).toEqual(['self'])
  expect([...visibleSubmitters(EXPIRED)]).toEqual(['self'])
  expect([...visibleSubmitters({ name: 'orphan' })]).toEqual([])
  expect([...visibleSubmitters({ name: 'officer' })]).toEqual(['self', 'importer', 'others'])
})
