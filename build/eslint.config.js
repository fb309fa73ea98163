// What the compiler does not see: forgotten promises, the clock read behind the core's back, and
// a folder that reaches for what it may not know.
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const shells = ['**/shell-electron/**', '**/shell-browser/**']

/** @param {string} why @param {string[]} group */
const banned = (why, group) => ({ group, message: why })

/**
 * @param {...{ group: string[], message: string }} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })

const electronOnly = banned('Only electron/shell-electron knows Electron.', ['electron', 'electron/*'])
const playwrightOnly = banned('Only electron/shell-browser drives a browser.', ['playwright*', '@playwright/*'])

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
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'max-lines': ['error', 250],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-await': 'off',
      // Everything is made by factories; nothing here has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['shared/**', 'electron/core/**', 'test/**'],
    ignores: ['electron/core/clock/clock.ts', 'test/support/clock.ts'],
    rules: noClock,
  },
  {
    files: ['shared/**'],
    rules: imports(
      electronOnly,
      playwrightOnly,
      banned('shared is pure: itself, date-fns and zod.', [
        'node:*', 'react*', 'antd*', 'zustand*', 'lowdb*', '**/electron/**', '**/renderer/**',
      ]),
    ),
  },
  {
    files: ['electron/core/**', 'electron/tools/**'],
    rules: imports(electronOnly, playwrightOnly, banned('core is below the shells.', [...shells, '**/renderer/**'])),
  },
  {
    files: ['electron/shell-electron/**'],
    rules: imports(playwrightOnly, banned('Shells do not know each other.', ['**/shell-browser/**', '**/renderer/**'])),
  },
  {
    files: ['electron/shell-browser/**'],
    rules: imports(electronOnly, banned('Shells do not know each other.', ['**/shell-electron/**', '**/renderer/**'])),
  },
  {
    files: ['renderer/**'],
    rules: imports(
      electronOnly,
      playwrightOnly,
      banned('The page talks to window.desk and to nothing else.', ['**/electron/**', 'node:*', 'lowdb*']),
    ),
  },
  {
    files: ['shared/**', 'electron/**', 'renderer/**', 'test/**'],
    ignores: ['**/*.config.ts'],
    rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }] },
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
