// End-to-end tests: the real app in the browser shell, headless, one data folder a test.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  // Three browsers keep two cores busy: a page is waited for half of the time.
  workers: 3,
  // What hangs must end; what is slow on a busy machine must not: the slowest takes 20 s on an idle one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // Once more where other work may share the machine; what passed only then is listed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: 'list',
  // The longest begins first: the others fill the time beside it.
  projects: [
    { name: 'the whole shift', testMatch: '**/whole-shift.spec.ts' },
    { name: 'each by itself', testIgnore: '**/whole-shift.spec.ts' },
  ],
})
