import * as v from 'valibot'
import { fields } from '../http/index.ts'

const told = (description: string, example?: string) =>
  v.pipe(v.string(), v.metadata({ description, ...(example && { examples: [example] }) }))

const finding = fields.named(
  'Finding',
  v.object({
    pointer: told('The field, as a JSON Pointer.', '#/invoices/0/lines/1/quantity'),
    code: told('Stable; /problems tells more of it.'),
    detail: told('What is wrong.'),
    remedy: told('The smallest change that would pass.'),
    grade: v.pipe(
      fields.grade,
      v.metadata({ description: 'The worse of those of the source and of the list.' }),
    ),
    source: fields.citation,
    list: v.optional(
      v.pipe(fields.citation, v.metadata({ description: 'Of the list in which the rule looks.' })),
    ),
  }),
)

/** RFC 9457 with the extensions of this sandbox. */
export const problemSchema = fields.named(
  'Problem',
  v.object({
    type: told('Where it is explained, below the address of the sandbox.', '/problems/not-found'),
    title: v.string(),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    detail: told('What is wrong, with the offending value.'),
    instance: told(
      'The request, as the log names it.',
      'urn:uuid:00000000-0000-4000-8000-000000000000',
    ),
    code: told('Stable; the end of "type".', 'not-found'),
    remedy: told('The smallest change that would pass.'),
    errors: v.optional(
      v.pipe(
        v.array(finding),
        v.metadata({ description: 'Every fault that was found, not only the first.' }),
      ),
    ),
    warnings: v.optional(
      v.pipe(
        v.array(finding),
        v.metadata({ description: 'What is doubtful besides, and refuses nothing.' }),
      ),
    ),
  }),
)
