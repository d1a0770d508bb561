import * as v from 'valibot'
import { AUTHORITIES } from '../../kernel/source.ts'
import { fields } from '../../platform/http/index.ts'
import { filingSchema } from './filing-schema.ts'

/* What the operations answer, for the reference. */

const exchange = v.object({
  currency: v.string(),
  on: v.string(),
  rate: v.string(),
  ratedOn: v.string(),
  status: v.picklist(['published', 'carried-forward']),
  revision: v.number(),
})

const charge = v.object({
  type: v.string(),
  regime: v.optional(v.string()),
  rate: v.optional(
    v.pipe(
      v.string(),
      v.metadata({ description: 'Of customs duty, in the words of the tariff, such as "6.5%".' }),
    ),
  ),
  computed: v.optional(v.string()),
  selfDeclared: v.optional(v.string()),
  amount: v.string(),
})

const assessedLine = v.object({
  valueForDuty: v.string(),
  charges: v.array(charge),
  valueForTax: v.string(),
  total: v.string(),
})

const bilingual = v.object({ en: v.string(), fr: v.string() })

const citation = v.object({
  id: v.string(),
  instrument: v.string(),
  section: v.optional(v.string()),
  authority: v.picklist(AUTHORITIES),
})

const warnings = v.pipe(
  v.array(
    v.object({
      code: v.string(),
      pointer: v.string(),
      detail: bilingual,
      remedy: bilingual,
      grade: v.picklist(AUTHORITIES),
      source: citation,
      list: v.optional(citation),
    }),
  ),
  v.metadata({ description: 'What is doubtful and refuses nothing; absent where nothing is.' }),
)

export const assessmentSchema = v.object({
  invoices: v.array(
    v.object({
      exchange,
      edition: v.optional(
        v.pipe(v.string(), v.metadata({ description: 'Of the tariff, such as "T2026-2".' })),
      ),
      measureExchange: v.optional(
        v.pipe(
          v.array(exchange),
          v.metadata({
            description:
              'Of the other currencies in which SIMA measures of its lines state amounts.',
          }),
        ),
      ),
      lines: v.array(assessedLine),
    }),
  ),
  totals: v.object({
    valueForDuty: v.string(),
    charges: v.record(v.string(), v.string()),
    valueForTax: v.string(),
    total: v.string(),
  }),
  provisional: v.boolean(),
})

export const calculationAnswer = v.object({
  ...assessmentSchema.entries,
  warnings: v.optional(warnings),
})

export const declarationSchema = v.object({
  transactionNumber: v.string(),
  version: v.number(),
  status: v.picklist(['accepted', 'held']),
  importer: v.string(),
  submittedBy: v.nullable(v.string()),
  filed: filingSchema,
  filedOn: v.string(),
  accountedOn: v.optional(
    v.pipe(
      v.string(),
      v.metadata({
        description:
          'The day whose tariff, measures and taxes count: the release date, else the day of filing. ' +
          'Absent on declarations of earlier versions, which were counted by their direct shipment dates.',
      }),
    ),
  ),
  reason: v.string(),
  versionAt: v.string(),
  warnings: v.optional(warnings),
  assessment: v.optional(assessmentSchema),
  awaits: v.optional(v.array(v.object({ currency: v.string(), on: v.string() }))),
})

export const derivationSchema = v.record(v.string(), v.unknown())

export const byNumber = v.object({ transactionNumber: fields.transactionNumber })
export const byVersion = v.object({
  transactionNumber: fields.transactionNumber,
  version: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)),
})
export const listQuery = v.strictObject({
  importer: v.optional(fields.programAccountNumber),
  ...fields.page,
})
export const draftQuery = v.strictObject({
  importer: v.pipe(
    v.optional(fields.programAccountNumber),
    v.metadata({ description: 'Needed where drafts of several accounts bear the number.' }),
  ),
})
export const draftSchema = v.object({
  transactionNumber: v.string(),
  importer: v.string(),
  savedBy: v.nullable(v.string()),
  savedAt: v.string(),
  filed: filingSchema,
})
