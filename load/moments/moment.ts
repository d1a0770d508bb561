import type { Administrator } from '../lib/administrator.ts'
import type { Measure } from './observe.ts'

/** Something that takes a moment, in which the server may be killed. */
export interface Moment {
  readonly name: string
  /** Does it; false when no answer came. */
  readonly act: (administrator: Administrator) => Promise<boolean>
  /** Brings to its end what was begun, where it may rightly be found halfway. */
  readonly settle?: (administrator: Administrator) => Promise<boolean>
  readonly measure?: Measure
}

const WANTED = { name: 'made', profile: 'demo', seed: 'pepper' }
const ADVANCED_TO = '2026-03-31T09:00:00-04:00'

const advance = (administrator: Administrator): Promise<boolean> =>
  administrator.move('POST', '/default/clock/advance', { to: ADVANCED_TO })

export const MOMENTS: readonly Moment[] = [
  { name: 'create', act: (administrator) => administrator.move('POST', '', WANTED) },
  { name: 'reset', act: (administrator) => administrator.move('POST', '/default/reset') },
  { name: 'delete', act: (administrator) => administrator.move('DELETE', '/other') },
  {
    name: 'save',
    act: (administrator) => administrator.move('POST', '/default/snapshots', { name: 'fresh' }),
  },
  {
    name: 'save over',
    act: (administrator) => administrator.move('POST', '/default/snapshots', { name: 'kept' }),
  },
  {
    name: 'restore',
    act: (administrator) => administrator.move('POST', '/default/snapshots/kept/restore'),
  },
  { name: 'advance', act: advance, settle: advance, measure: 'documents' },
]
