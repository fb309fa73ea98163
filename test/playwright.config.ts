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
  reporter: 'list',
})
