import { businessNumberFrom, programAccount } from '../../../kernel/identifiers.ts'
import type { Grant, Visibility } from '../grant.ts'

export const IMPORTER_BN = businessNumberFrom('12302663')
export const BROKER_BN = businessNumberFrom('80000001')
export const OTHER_BN = businessNumberFrom('70000000')
export const FIRST = programAccount(IMPORTER_BN, 1)
export const SECOND = programAccount(IMPORTER_BN, 2)

export const VISIBILITY: Visibility = {
  submittedByBroker: 'edit',
  submittedByImporter: 'view',
  submittedByOthers: 'none',
}

export const GRANT: Grant = {
  account: FIRST,
  thirdParty: BROKER_BN,
  role: 'edit',
  licensed: true,
  visibility: VISIBILITY,
  endsAt: '2026-07-01T04:00:00.000Z',
}
