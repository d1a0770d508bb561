import tseslint from 'typescript-eslint'

const clockAndChance = 'The clock and chance are handed in; see kernel/clock.ts and kernel/ids.ts.'
const notByDefault = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }

const root = `${import.meta.dirname}/..`

export default tseslint.config(
  { ignores: ['node_modules/', '.cache/', '.data/', 'reports/', 'fixtures/', 'dist/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', notByDefault],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Hono's chains are typed as its base class, so every mounted route would be an error.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['sandbox/**/*.ts'],
    ignores: [
      'sandbox/kernel/{clock,ids}.ts',
      'sandbox/platform/storage/**',
      '**/*.test.ts',
      '**/testing/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clockAndChance },
        { object: 'Math', property: 'random', message: clockAndChance },
        { object: 'crypto', property: 'randomUUID', message: clockAndChance },
        { object: 'Temporal', property: 'Now', message: clockAndChance },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:crypto', importNames: ['randomUUID'], message: clockAndChance }] },
      ],
      'no-restricted-syntax': [
        'error',
        notByDefault,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: clockAndChance,
        },
      ],
    },
  },
  {
    // A program that speaks to a terminal, and the scripts run by hand.
    files: ['sandbox/server/cli.ts', '.config/**/*.ts', 'load/**/*.ts', 'scenarios/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // A collection names the type of its documents; reading their JSON is where the store believes it.
    files: ['sandbox/platform/storage/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-type-parameters': 'off' },
  },
  {
    // k6 and vitest read the default export of these.
    files: ['load/smoke.ts', 'load/**/*.k6.ts', '.config/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // A sentence has as many parameters as it names things.
    files: ['scenarios/steps/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-params': ['error', 5] },
  },
)
