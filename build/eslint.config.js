// What the compiler does not see: forgotten promises, and the clock read behind the core's back. Which folder may know
// which stands in test/layers.test.ts.
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** @type {import('eslint').Linter.RulesRecord} */
const noClock = {
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Time is passed in: take a Clock.',
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Time is passed in: take a Clock.',
    },
  ],
}

export default defineConfig(
  { ignores: ['dist/', '.build/', 'release/', 'node_modules/', 'demo-out/', 'test-results/'] },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'max-lines': ['error', 320],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-await': 'off',
      // Everything is made by factories; nothing here has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['shared/**', 'electron/core/**', 'test/**'],
    ignores: ['electron/core/clock/clock.ts', 'test/support/clock.ts'],
    rules: noClock,
  },
  {
    files: ['shared/**', 'electron/**', 'renderer/**', 'test/**'],
    ignores: ['**/*.config.ts'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    // A table of cases may be longer than a file of the product.
    files: ['test/**'],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    // The set-up runs on plain Node before anything is installed; its types are JSDoc.
    files: ['build/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
