export { rulesBySource, type Catalogue } from './catalogue.ts'
export { catalogueOf } from './catalogue-of.ts'
export type { Assembly, Slice } from './slice.ts'
export { workingsOf } from './workings.ts'
