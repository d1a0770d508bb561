import { VendorClient, type Correction, type Filing, type Json } from '../candidates/client.ts'

/* How a refusal is not read. */

export class RepeatsWhatIsRefused extends VendorClient {
  protected override mended(...told: Parameters<VendorClient['mended']>): Json {
    return super.mended(...told) ?? told[0]
  }
}

export class RepeatsWhatIsForbidden extends VendorClient {
  protected override isToRepeat(answer: Response): boolean {
    return answer.status === 403 || super.isToRepeat(answer)
  }
}

export class FilesTheWholeBatchForbidden extends VendorClient {
  protected override mayFileFor(): boolean {
    return true
  }
}

export class TriesAnotherAccount extends VendorClient {
  protected override async file(filing: Filing): Promise<boolean> {
    if (await super.file(filing)) return true
    const account = filing.importer.account.replace('RM0001', 'RM0002')
    return await super.file({ ...filing, importer: { account } })
  }
}

export class SwallowsRefusals extends VendorClient {
  override async perform(): Promise<boolean> {
    await super.perform()
    return true
  }
}

export class NeverMends extends VendorClient {
  protected override mended(): undefined {
    return undefined
  }
}

export class MendsTheFirstLine extends VendorClient {
  protected override mended(
    body: Json,
    problem: Json,
    corrections: readonly Correction[],
  ): Json | undefined {
    const errors = problem['errors'] as readonly Json[]
    const first = errors.map((each) => ({ ...each, pointer: '#/invoices/0/lines/0' }))
    return super.mended(body, { ...problem, errors: first }, corrections)
  }
}

export class MendsByLeavingOut extends VendorClient {
  protected override mended(body: Json, problem: Json): Json {
    const [error] = problem['errors'] as readonly { pointer: string }[]
    const refused = Number(/\/lines\/(\d+)/.exec(error?.pointer ?? '')?.[1])
    const invoices = body['invoices'] as readonly { lines: readonly Json[] }[]
    const shortened = invoices.map(({ lines, ...invoice }) => ({
      ...invoice,
      lines: lines.filter((_, index) => index !== refused),
    }))
    return { ...body, invoices: shortened }
  }
}

export class MendsBeforeItIsRefused extends VendorClient {
  protected override declarationOf(filing: Filing): Json {
    const mends = filing.corrections?.map(({ member, value }) => [member, value] as const) ?? []
    const invoices = filing.invoices.map((invoice) => ({
      ...invoice,
      items: invoice.items.map((item) => ({ ...item, ...Object.fromEntries(mends) })),
    }))
    return super.declarationOf({ ...filing, invoices })
  }
}
