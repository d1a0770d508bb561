import { by, type Provocations } from '../../kernel/provocation.ts'

const PATH = '/v1/officer/recalculations'

export const PROVOCATIONS: Provocations = {
  'recalculation-not-found': by({ method: 'GET', path: `${PATH}/nowhere`, as: 'officer' }),
  'recalculation-period-invalid': by({
    method: 'POST',
    path: PATH,
    as: 'officer',
    body: { from: '2026-02-26', to: '2026-02-25', reason: 'To be refused.' },
  }),
}
