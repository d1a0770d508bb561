import { fill, type Params, type ProblemType, type Violation } from './problem.ts'

/** An expected refusal: rolls its transaction back and becomes problem+json in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problem: ProblemType
  readonly params: Params
  readonly violations: readonly Violation[]

  constructor(problem: ProblemType, params: Params = {}, violations: readonly Violation[] = []) {
    super(`${problem.code}: ${fill(problem.detail, params).en}`)
    this.problem = problem
    this.params = params
    this.violations = violations
  }
}
