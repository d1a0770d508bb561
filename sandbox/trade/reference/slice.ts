import type { Slice } from '../../platform/slice/index.ts'
import { holidaySources } from './holiday.ts'
import { referenceRoutes } from './routes.ts'
import { REFERENCE_SOURCES } from './sources.ts'

export const referenceSlice: Slice = {
  routes: () => referenceRoutes,
  sources: () => [...REFERENCE_SOURCES, ...holidaySources()],
}
