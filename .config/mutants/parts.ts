/** What is mutated together, and the tests that have to notice; globs below sandbox/trade. */
export interface Part {
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

/** Tests of declarations that open a whole sandbox, which takes a hundred times as long as a rule. */
const IN_A_SANDBOX = [
  'routes',
  'listing',
  'drafts',
  'told-of-drafts',
  'jobs',
  'below-the-web',
  'explain-kept',
  'measure-rates',
  'cited-sources',
  'own-series',
  'load-facts',
  'rates-of-goods',
  'explain',
  'reassess',
  'recalculation.property',
]

/**
 * Rules are tried by the tests beside them alone: a rule that only a test of a whole sandbox would miss is
 * not held well enough. What is there to serve and to store is tried by all tests of its folders.
 */
export const PARTS: Readonly<Record<string, Part>> = {
  duties: { mutate: ['duties/**/*.ts'], tests: ['duties/**/*.test.ts'] },
  tariff: {
    mutate: ['tariff/**/*.ts', '!**/routes.ts', '!**/schema.ts'],
    tests: ['tariff/**/!(routes).test.ts', 'tariff/public/routes.test.ts'],
  },
  declarations: {
    mutate: [
      'declarations/{*,rules/*}.ts',
      '!**/{jobs,retrace,declaration-facts,*routes,*schema}.ts',
    ],
    tests: [`declarations/**/!(${IN_A_SANDBOX.join('|')}).test.ts`],
  },
  served: {
    mutate: [
      '{tariff,declarations}/**/*{routes,schema}.ts',
      'declarations/{jobs,retrace,{store,use-cases}/*}.ts',
    ],
    tests: ['{tariff,declarations,recalculations}/**/*.test.ts'],
  },
}

/** Of no part. */
export const LEFT_OUT = [
  '!**/*.test.ts',
  '!**/testing/**',
  // Words for readers and lists of what there is: what is true of them is held by tests of their own.
  '!**/{fidelity,findings,problems,sources,declaration-facts,derivation-labels}.ts',
  // What a slice brings is put together by tests of the whole sandbox.
  '!**/{index,slice}.ts',
]

export function belowTrade(glob: string): string {
  return glob.startsWith('!') ? glob : `sandbox/trade/${glob}`
}
