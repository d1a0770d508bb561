import { describe, expect, test } from 'vitest'
import { BROKER, REGISTERED_IMPORTER } from './testing/filing-from.ts'
import { given, refusedFor } from './testing/given.ts'

describe('whoever may not file', () => {
  const STRANGER = { name: 'stranger', business: BROKER } as const

  test('is told that alone, whatever else is wrong', () => {
    const { submitted } = given({ header: { office: '999' } }, { standing: STRANGER })
    expect(submitted).toThrow('delegation-missing')
  })

  test('is told that the importer is not registered, where nobody can have delegated', () => {
    const importer = { ...REGISTERED_IMPORTER, registered: false }
    const { submitted } = given({ header: { office: '999' } }, { standing: STRANGER, importer })
    expect(refusedFor(submitted)).toEqual(['#/importer importer-not-registered'])
  })

  test('may not be anybody but an officer where the account is the agency’s own', () => {
    const importer = { ...REGISTERED_IMPORTER, registered: false, internalAdmin: true }
    expect(given({}, { standing: STRANGER, importer }).submitted).toThrow('delegation-missing')
    expect(given({}, { importer }).submitted).toThrow('not-authorized')
  })
})

test('whoever may file is told that the importer is not registered with all else that is wrong', () => {
  const importer = { ...REGISTERED_IMPORTER, registered: false }
  expect(refusedFor(given({ header: { office: '999' } }, { importer }).submitted)).toEqual([
    '#/importer importer-not-registered',
    '#/office office-unknown',
  ])
})

test('what an officer files for an importer without a number, no business submitted', () => {
  const importer = { ...REGISTERED_IMPORTER, registered: false, internalAdmin: true }
  const known = { actor: 'officer', standing: { name: 'officer' }, submitter: undefined } as const
  const firstTimeImporter = { name: 'A. Newcomer', address: '1 Main Street, Windsor ON' }
  const header = { type: 'C', releasedOn: undefined, firstTimeImporter }
  expect(given({ header }, { ...known, importer }).submitted()).toMatchObject({
    status: 'accepted',
    submittedBy: null,
  })
})
