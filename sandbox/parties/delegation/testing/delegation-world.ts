import {
  BROKER,
  FIRST,
  IMPORTER,
  ON_FILE,
  PortalWorld,
} from '../../accounts/testing/portal-world.ts'
import { standingOf } from '../../authority/index.ts'
import { instantOf, localDate } from '../../../kernel/time.ts'
import { delegationDueHandlers } from '../jobs.ts'
import { delegationRoutes } from '../routes.ts'
import { delegationCollections } from '../store.ts'

export const REGISTERED = { at: '2026-03-01T00:00:00.000Z', by: 'somebody' }
export const BROKER_FILE = {
  ...ON_FILE,
  business: BROKER,
  legalName: 'Courtage ITN Inc.',
  kind: 'broker',
  licensed: true,
  registered: REGISTERED,
} as const
export const TERMS = {
  role: 'edit',
  expiresOn: '2026-06-30',
  visibility: {
    submittedByBroker: 'edit',
    submittedByImporter: 'view',
    submittedByOthers: 'none',
  },
}
export const ASK = { thirdParty: BROKER, accounts: [FIRST], role: 'edit' }
export const OFFER = { thirdParty: BROKER, accounts: [FIRST], ...TERMS }

export async function world() {
  const made = await PortalWorld.make({
    routes: delegationRoutes,
    collections: delegationCollections,
    dueHandlers: delegationDueHandlers,
  })
  await made.file({ ...ON_FILE, registered: REGISTERED }, 2)
  await made.file(BROKER_FILE)
  await made.employ({ personId: 'bam', business: IMPORTER, manager: true, programs: {} })
  await made.employ({ personId: 'broker', business: BROKER, manager: true, programs: {} })
  return made
}

export async function requested(accounts = [FIRST]) {
  const made = await world()
  const { body } = await made.as('broker')('/v1/delegations', { body: { ...ASK, accounts } })
  const paths: string[] = body.items.map(
    ({ delegationId }: { delegationId: string }) => `/v1/delegations/${delegationId}`,
  )
  return {
    world: made,
    bam: made.as('bam'),
    broker: made.as('broker'),
    path: paths[0] ?? '',
    paths,
  }
}

export async function approved() {
  const made = await requested()
  await made.bam(`${made.path}/approval`, { body: TERMS })
  return made
}

export function brokerStands(made: PortalWorld, on = '2026-03-03') {
  const asking = {
    actor: { kind: 'person', personId: 'broker' },
    now: instantOf(localDate(on)),
  } as const
  return made.transact(async (reader) => (await standingOf(reader, asking, FIRST)).name)
}
