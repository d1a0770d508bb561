import * as v from 'valibot'
import { fields } from '../../platform/http/index.ts'
import { CHARGE_ORDER } from '../duties/index.ts'
import { EXEMPTION_CLAIMS } from '../tariff/index.ts'
import { SUBJECT_LETTERS, SUBJECTS, type Subject } from './filing.ts'
import { onForm } from './form-schema.ts'

const MOST_PACKAGES = 1_000_000_000

/** Kept as a word, whichever way it was sent. */
const subject = v.pipe(
  v.picklist([...SUBJECTS, 'S', 'U']),
  v.metadata({ description: 'A word, or the letter S or U of the SIMA subject code.' }),
  v.transform((sent): Subject => (sent === 'S' || sent === 'U' ? SUBJECT_LETTERS[sent] : sent)),
)

const measured = v.strictObject({
  quantity: onForm('invoices.lines.duties.measured.quantity', fields.quantity),
  unit: onForm(
    'invoices.lines.duties.measured.unit',
    fields.code(/^[A-Z0-9]{2,4}$/, 'Unit of measure code.', 'LTR'),
  ),
  packages: v.optional(
    onForm(
      'invoices.lines.duties.measured.packages',
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(MOST_PACKAGES),
        v.metadata({
          description:
            'So many alike, each of that quantity: fractions are counted in each of them.',
        }),
      ),
    ),
  ),
})

/** The repeating duty and tax block of a line, as it is sent. */
export const dutyBlock = v.strictObject({
  type: onForm('invoices.lines.duties.type', v.picklist(CHARGE_ORDER)),
  regime: v.optional(
    onForm(
      'invoices.lines.duties.regime',
      fields.code(/^[0-9A-Z-]{1,20}$/, 'Code of the measure.', '25154A'),
    ),
  ),
  subject: v.optional(onForm('invoices.lines.duties.subject', subject)),
  exporter: v.optional(
    onForm('invoices.lines.duties.exporter', fields.text(120, 'Exporter named by a SIMA measure.')),
  ),
  exemption: v.optional(
    onForm(
      'invoices.lines.duties.exemption',
      v.pipe(
        v.picklist(EXEMPTION_CLAIMS),
        v.metadata({
          description:
            'What frees the goods of the surtax of an order; a remission is named as special authority too.',
        }),
      ),
    ),
  ),
  content: v.optional(
    onForm(
      'invoices.lines.duties.content',
      v.pipe(
        fields.amount,
        v.metadata({
          description: 'Canadian and Mexican content of a motor vehicle, in Canadian dollars.',
        }),
      ),
    ),
  ),
  measured: v.optional(
    v.pipe(
      fields.named('Measured', measured),
      v.metadata({
        description: 'What the measure counts by, where that is not the quantity of the line.',
      }),
    ),
  ),
  selfDeclared: v.optional(onForm('invoices.lines.duties.selfDeclared', fields.amount)),
})
