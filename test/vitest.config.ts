// Unit tests: everything under test/ but the end-to-end suite. Files share one world each
// (isolate: false), which is eight times faster; a test that needs a fresh module says so itself.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Many times what the slowest test takes, for a machine that does something else at the same time. */
const TIMEOUTS = { testTimeout: 180_000, hookTimeout: 180_000 }

const root = `${import.meta.dirname}/..`

export default defineConfig({
  root,
  test: {
    // On two cores Vitest would keep one for itself; what it does beside the tests needs none.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          ...TIMEOUTS,
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/renderer/**'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          ...TIMEOUTS,
          name: 'page',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          isolate: false,
        },
      },
    ],
  },
})
