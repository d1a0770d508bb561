import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { VendorClient, type Filing } from '../candidates/client.ts'

const A_DAY = 86_400_000

/* How a program ends without having done its task, or does not end. */

export class EndsWithOne extends VendorClient {
  override async perform(): Promise<boolean> {
    await super.perform()
    return false
  }
}

export class SaysDoneAtARefusal extends VendorClient {
  protected override async file(filing: Filing): Promise<boolean> {
    await super.file(filing)
    return true
  }
}

export class NeverEnds extends VendorClient {
  override async perform(): Promise<boolean> {
    await super.perform()
    return await wait(A_DAY, true)
  }
}

export class ExitsAtOnce extends VendorClient {
  override perform(): Promise<boolean> {
    process.exit(0)
  }
}

/** Reads what it is to do, and leaves it at that. */
export class DoesNothing extends VendorClient {
  override async perform(): Promise<boolean> {
    await readFile(this.environment.taskFile)
    return true
  }
}

/** Says in words what it should have sent. */
export class Prints extends VendorClient {
  override async perform(): Promise<boolean> {
    const task = JSON.parse(await readFile(this.environment.taskFile, 'utf8')) as {
      filings: readonly Filing[]
    }
    for (const filing of task.filings) {
      console.log('POST /v1/declarations', JSON.stringify(this.declarationOf(filing)))
      console.log('201 Created')
    }
    return true
  }
}
