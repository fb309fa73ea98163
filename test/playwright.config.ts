// End-to-end tests: the real app in the browser shell, headless, one data folder a test.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  // Two browsers at once is what a small machine carries; figures in the tests do not hang on it.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Once more where other work may share the machine; what passed only then is listed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: 'list',
  // The longest goes first, so that it does not run alone at the end.
  projects: [
    { name: 'the whole shift', testMatch: '**/whole-shift.spec.ts' },
    { name: 'each by itself', testIgnore: '**/whole-shift.spec.ts' },
  ],
})
