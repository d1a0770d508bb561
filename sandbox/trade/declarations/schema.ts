import * as v from 'valibot'
import { fields } from '../../platform/http/index.ts'
import { filingSchema } from './filing-schema.ts'

/* What the operations answer, for the reference. */

const exchange = fields.named(
  'RateOfInvoice',
  v.object({
    currency: v.string(),
    on: fields.toldDay,
    rate: v.string(),
    ratedOn: fields.toldDay,
    status: v.picklist(['published', 'carried-forward']),
    revision: v.number(),
  }),
)

const charge = fields.named(
  'Charge',
  v.object({
    type: v.string(),
    regime: v.optional(v.string()),
    rate: v.optional(
      v.pipe(
        v.string(),
        v.metadata({ description: 'Of customs duty, in the words of the tariff, such as "6.5%".' }),
      ),
    ),
    computed: v.optional(fields.toldAmount),
    selfDeclared: v.optional(fields.toldAmount),
    amount: fields.toldAmount,
  }),
)

const assessedLine = fields.named(
  'AssessedLine',
  v.object({
    valueForDuty: fields.toldAmount,
    charges: v.array(charge),
    valueForTax: fields.toldAmount,
    total: fields.toldAmount,
  }),
)

const warnings = fields.named(
  'Warnings',
  v.pipe(
    v.array(
      v.object({
        code: v.string(),
        pointer: v.string(),
        detail: fields.bilingual,
        remedy: fields.bilingual,
        grade: fields.grade,
        source: fields.citation,
        list: v.optional(fields.citation),
      }),
    ),
    v.metadata({ description: 'What is doubtful and refuses nothing; absent where nothing is.' }),
  ),
)

export const assessmentSchema = fields.named(
  'Assessment',
  v.object({
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
      valueForDuty: fields.toldAmount,
      charges: v.record(v.string(), v.string()),
      valueForTax: fields.toldAmount,
      total: fields.toldAmount,
    }),
    provisional: v.boolean(),
  }),
)

export const calculationAnswer = fields.named(
  'Calculation',
  v.object({
    ...assessmentSchema.entries,
    warnings: v.optional(warnings),
  }),
)

export const declarationSchema = fields.named(
  'Declaration',
  v.object({
    transactionNumber: v.string(),
    version: v.number(),
    status: v.picklist(['accepted', 'held']),
    importer: v.string(),
    submittedBy: v.nullable(v.string()),
    filed: filingSchema,
    filedOn: fields.toldDay,
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
    versionAt: fields.toldInstant,
    warnings: v.optional(warnings),
    assessment: v.optional(assessmentSchema),
    awaits: v.optional(v.array(v.object({ currency: v.string(), on: fields.toldDay }))),
  }),
)

export const derivationSchema = v.record(v.string(), v.unknown())

export const byNumber = v.object({ transactionNumber: fields.transactionNumber })
export const byVersion = v.object({
  transactionNumber: fields.transactionNumber,
  version: v.pipe(
    v.string(),
    v.regex(/^\d{1,4}$/),
    v.metadata({ examples: ['1'] }),
    v.transform(Number),
  ),
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
export const draftSchema = fields.named(
  'Draft',
  v.object({
    transactionNumber: v.string(),
    importer: v.string(),
    savedBy: v.nullable(v.string()),
    savedAt: fields.toldInstant,
    filed: filingSchema,
  }),
)
