export type { AcceptedDeclaration, Declaration } from './declaration.ts'
export type { WireFiling } from './filing.ts'
export { previewReassessment, reassess } from './use-cases/reassess.ts'
export { declarations } from './store/declarations.ts'
