export { findTermsFaults } from './decide.ts'
export type { Delegation, Terms } from './delegation.ts'
export { delegateAtOnce, seedStandingRequest } from './seed.ts'
