export { findTermsFaults } from './decide.ts'
export type { Delegation, Terms } from './delegation.ts'
export { firstThirdParty } from './store.ts'
export { delegateAtOnce, seedStandingRequest } from './seed.ts'
