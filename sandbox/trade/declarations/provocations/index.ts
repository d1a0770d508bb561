import type { Provocations } from '../../../kernel/provocation.ts'
import { BLOCKS } from './blocks.ts'
import { HEADERS } from './headers.ts'
import { LINES } from './lines.ts'
import { RATES } from './rates.ts'
import { RECORDS } from './records.ts'

export const PROVOCATIONS: Provocations = { ...HEADERS, ...LINES, ...BLOCKS, ...RATES, ...RECORDS }
