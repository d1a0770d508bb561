import type { Answer } from '../answer.ts'

/** What a filer declares; numbers are decimal texts. What it leaves out is for the agency to judge. */
export interface Filing {
  readonly type: string
  readonly transactionNumber: string
  readonly importer: string
  readonly office: string
  readonly cargoControlNumber: string
  readonly carrier: string
  readonly modeOfTransport: string
  readonly releasedOn?: string | undefined
  readonly gstRegistration?: string | undefined
  readonly paymentCode?: string | undefined
  readonly portOfUnlading?: string | undefined
  readonly warehouse?: string | undefined
  readonly firstTimeImporter?: { readonly name: string; readonly address: string } | undefined
  readonly invoices: readonly Invoice[]
}

export interface Invoice {
  readonly number: string
  readonly vendor: { readonly name: string; readonly country: string }
  readonly currency: string
  readonly directShipmentOn: string
  readonly placeOfExport: string
  readonly lines: readonly Line[]
}

export interface Line {
  readonly description: string
  readonly classification: string
  readonly origin: string
  readonly treatment: string
  readonly quantity?: string | undefined
  readonly unit?: string | undefined
  readonly weight?: string | undefined
  readonly value: string
  readonly repairValue?: string | undefined
  readonly exportPrice?: string | undefined
  readonly valueForDutyCode: string
  readonly tariffCode?: string | undefined
  readonly duties?: readonly DutyBlock[] | undefined
}

export interface DutyBlock {
  readonly type: string
  readonly regime?: string | undefined
  readonly subject?: string | undefined
  readonly exporter?: string | undefined
  readonly exemption?: string | undefined
  readonly content?: string | undefined
  /** A text; a number is sent to see it refused. */
  readonly selfDeclared?: string | number | undefined
}

export interface Assessment {
  readonly invoices: readonly AssessedInvoice[]
  readonly totals: {
    readonly valueForDuty: string
    readonly charges: Readonly<Record<string, string>>
    readonly valueForTax: string
    readonly total: string
  }
  /** True while any amount rests on a rate carried forward. */
  readonly provisional: boolean
}

export interface AssessedInvoice {
  readonly exchange: {
    readonly currency: string
    readonly rate: string
    readonly ratedOn: string
    readonly status: string
  }
  readonly lines: readonly AssessedLine[]
}

export interface AssessedLine {
  readonly valueForDuty: string
  readonly charges: readonly {
    readonly type: string
    readonly computed?: string | undefined
    readonly selfDeclared?: string | undefined
    readonly amount: string
  }[]
  readonly valueForTax: string
  readonly total: string
}

export interface Declaration {
  readonly transactionNumber: string
  readonly version: number
  readonly status: string
  readonly importer: string
  readonly reason: string
  readonly warnings?: readonly { readonly code: string }[] | undefined
  readonly assessment?: Assessment | undefined
}

/** One amount of an explanation and what it was made of. */
export interface Explained {
  readonly code: string
  readonly amount: string
  readonly rounding: string | null
  readonly source: string | null
  readonly inputs: readonly Explained[]
}

/** An explanation as a whole, and what people read of it. */
export interface Explanation extends Explained {
  readonly text: { readonly en: string; readonly fr: string }
}

export interface DeclarationChannel {
  /** @param attempt the same word again is a repetition of the same attempt, not a second one */
  submit(filing: Filing, attempt?: string): Promise<Answer<Declaration>>
  calculate(invoices: readonly Invoice[]): Promise<Answer<Assessment>>
  read(transactionNumber: string): Promise<Answer<Declaration>>
  versions(transactionNumber: string): Promise<Answer<readonly Declaration[]>>
  explain(transactionNumber: string): Promise<Answer<Explanation>>
  list(account: string): Promise<Answer<readonly Declaration[]>>
  saveDraft(filing: Filing): Promise<Answer<unknown>>
  readDraft(transactionNumber: string): Promise<Answer<unknown>>
  submitDraft(transactionNumber: string): Promise<Answer<Declaration>>
}
