import { by, type Provocations } from '../../kernel/provocation.ts'

export const PROVOCATIONS: Provocations = {
  'source-not-found': by({ method: 'GET', path: '/v1/reference/sources/nowhere' }),
}
