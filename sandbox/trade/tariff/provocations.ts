import { by, type Provocations } from '../../kernel/provocation.ts'

export const PROVOCATIONS: Provocations = {
  'classification-not-found': by({
    method: 'GET',
    path: '/v1/reference/classifications/9999.99.99.99',
  }),
}
