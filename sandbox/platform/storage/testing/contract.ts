import { afterEach, beforeEach, describe } from 'vitest'
import { describeAttachments } from './contract/attachments-contract.ts'
import { describeDurability } from './contract/durability-contract.ts'
import { describeLogs } from './contract/logs-contract.ts'
import { describeNesting } from './contract/nested-contract.ts'
import { describeQueries } from './contract/queries-contract.ts'
import { describeShapes } from './contract/shapes-contract.ts'
import { describeWholeState } from './contract/whole-state-contract.ts'
import { describeWorks } from './contract/works-contract.ts'
import { Stand, type StorageUnderTest } from './contract/stand.ts'

/** What every storage owes, whatever stands behind the port. */
export function describeStorage(name: string, make: () => Promise<StorageUnderTest>): void {
  describe(`storage contract: ${name}`, () => {
    let current: Stand
    const stand = (): Stand => current

    beforeEach(async () => {
      current = await Stand.over(await make())
    })
    afterEach(() => current.end())

    describeWorks(stand)
    describeNesting(stand)
    describeQueries(stand)
    describeDurability(stand)
    describeWholeState(stand)
    describeShapes(stand)
    describeAttachments(stand)
    describeLogs(stand)
  })
}
