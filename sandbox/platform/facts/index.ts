export type { AnyFact, Fact, FactData } from './fact.ts'
export { factsOf, type FactKind, type FactKinds } from './fact-kinds.ts'
export type { Listener, Occasion } from './occasion.ts'
export { inTurn, whenTold } from './when-told.ts'
