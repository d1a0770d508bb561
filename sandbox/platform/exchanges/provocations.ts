import { by, type Provocations } from '../../kernel/provocation.ts'

export const PROVOCATIONS: Provocations = {
  'exchange-not-on-record': by({
    method: 'GET',
    path: '/_sandbox/workspaces/{workspace}/exchanges/00000000-0000-4000-8000-000000000000',
    as: 'administrator',
  }),
}
