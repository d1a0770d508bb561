import * as v from 'valibot'
import { fields } from '../../platform/http/index.ts'

const LONGEST_SEARCH = 100

const validity = { validFrom: fields.toldDay, validTo: v.optional(fields.toldDay) }

const sourceView = fields.named(
  'SourceOfRow',
  v.object({
    id: v.string(),
    instrument: v.string(),
    section: v.optional(v.string()),
    authority: fields.grade,
    note: v.optional(v.string()),
  }),
)

const limbView = fields.named(
  'RateLimb',
  v.object({
    adValorem: v.optional(
      v.pipe(
        v.string(),
        v.metadata({ description: 'A fraction of the value.', examples: ['0.18'] }),
      ),
    ),
    specific: v.optional(
      v.pipe(
        v.object({
          perUnit: v.string(),
          unit: v.string(),
          currency: v.optional(v.string()),
          lots: v.optional(
            v.pipe(
              v.array(v.object({ of: v.string(), upTo: v.optional(v.string()) })),
              v.metadata({
                description: 'The dollars are for each lot of units begun, as five cigarettes.',
              }),
            ),
          ),
        }),
        v.metadata({ description: 'Per unit of measure, in Canadian dollars without "currency".' }),
      ),
    ),
    above: v.optional(
      v.pipe(
        v.object({ perUnit: v.string(), unit: v.string() }),
        v.metadata({ description: 'The ad valorem part is of what the value has over this.' }),
      ),
    ),
  }),
)

const rateView = {
  regular: limbView,
  minimum: v.optional(limbView),
  maximum: v.optional(limbView),
  added: v.optional(
    v.pipe(
      limbView,
      v.metadata({ description: 'Due on top of what regular rate and limits make of each other.' }),
    ),
  ),
  source: sourceView,
}

export const itemView = fields.named(
  'Classification',
  v.object({
    classification: v.pipe(v.string(), v.metadata({ examples: ['6109.10.00.11'] })),
    tariffItem: v.string(),
    description: fields.bilingual,
    unit: v.optional(
      v.pipe(v.string(), v.metadata({ description: 'Absent where the tariff states none.' })),
    ),
    ...validity,
    edition: v.pipe(
      v.object({ name: v.string(), effectiveOn: fields.toldDay, authority: fields.grade }),
      v.metadata({
        description:
          'The edition of the tariff that holds the number, and what it proves of the day.',
      }),
    ),
  }),
)

const measure = { regime: v.string(), name: fields.bilingual, ...validity, source: sourceView }
const origins = {
  origins: v.pipe(
    v.object({ only: v.optional(v.array(v.string())), except: v.array(v.string()) }),
    v.metadata({ description: 'Countries of origin; without "only" all but "except".' }),
  ),
}

const gstView = fields.named(
  'GstStatus',
  v.object({ code: v.string(), name: fields.bilingual, rate: v.string(), source: sourceView }),
)

export const classificationView = fields.named(
  'ClassificationWithRates',
  v.object({
    ...itemView.entries,
    on: v.pipe(v.string(), v.metadata({ description: 'The day for which rates are given.' })),
    rates: v.array(v.object({ treatment: v.string(), abbreviation: v.string(), ...rateView })),
    surtaxes: v.array(
      v.object({
        ...measure,
        ...origins,
        type: v.picklist(['surtax', 'safeguard']),
        order: v.pipe(v.string(), v.metadata({ examples: ['SOR/2025-95'] })),
        codeAuthority: v.pipe(
          fields.grade,
          v.metadata({ description: 'How far the code can be trusted; a code with X is our own.' }),
        ),
        ...rateView,
        exemptions: v.pipe(
          v.array(v.string()),
          v.metadata({ description: 'What a duty block may claim to be exempt by.' }),
        ),
      }),
    ),
    sima: v.array(
      v.object({
        ...measure,
        ...origins,
        amounts: v.array(
          v.object({
            type: v.picklist(['anti-dumping', 'countervailing']),
            exporter: v.optional(
              v.pipe(v.string(), v.metadata({ description: 'Absent: all other exporters.' })),
            ),
            regular: limbView,
          }),
        ),
      }),
    ),
    excise: v.array(
      v.object({
        ...measure,
        type: v.picklist(['excise-duty', 'excise-tax', 'luxury-tax']),
        selection: v.picklist(['always', 'declared']),
        choice: v.optional(
          v.pipe(
            v.string(),
            v.metadata({
              description:
                'Of one choice a line bears what it names, else the first that is always due.',
            }),
          ),
        ),
        base: v.optional(v.string()),
        ...rateView,
      }),
    ),
    gst: v.optional(
      v.pipe(
        gstView,
        v.metadata({ description: 'What counts where a line states no GST status.' }),
      ),
    ),
    gstStatuses: v.pipe(
      v.array(gstView),
      v.metadata({ description: 'What a line may state of such goods.' }),
    ),
  }),
)

export const treatmentView = fields.named(
  'Treatment',
  v.object({
    code: v.string(),
    abbreviation: v.string(),
    name: fields.bilingual,
    authority: fields.grade,
    validFrom: v.optional(validity.validFrom),
    validTo: validity.validTo,
    awaited: v.optional(
      v.pipe(
        v.object({ because: fields.bilingual, instead: v.string() }),
        v.metadata({ description: 'Of a treatment that has no first day yet and is refused.' }),
      ),
    ),
    countries: v.optional(
      v.pipe(
        v.array(v.string()),
        v.metadata({ description: 'Entitled on the day asked for; absent: any country.' }),
      ),
    ),
    exceptCountries: v.array(v.string()),
    countriesSource: sourceView,
  }),
)

const on = v.optional(
  v.pipe(
    fields.localDateText,
    v.metadata({ description: 'The day asked for; else today by the clock of the workspace.' }),
  ),
)

export const treatmentsQuery = v.strictObject({ on })

export const searchQuery = v.strictObject({
  ...fields.page,
  q: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(LONGEST_SEARCH),
      v.metadata({
        description: 'The beginning of a number, or words of either language.',
        examples: ['6109.10', 'T-shirts'],
      }),
    ),
  ),
  chapter: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d\d$/),
      v.metadata({ description: 'Two digits.', examples: ['61'] }),
    ),
  ),
  on,
})

export const classificationPath = v.object({ number: fields.classificationNumber })

export const classificationQuery = v.strictObject({
  on,
  origin: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Z]{2,3}$/),
      v.metadata({
        description: 'Only measures against this country or US state of origin.',
        examples: ['CN', 'UNY'],
      }),
    ),
  ),
})
