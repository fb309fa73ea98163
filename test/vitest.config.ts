// Unit tests: everything under test/ but the end-to-end suite. Files share one world each
// (isolate: false), which is eight times faster; a test that needs a fresh module says so itself.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = `${import.meta.dirname}/..`

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
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
          name: 'page',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          isolate: false,
        },
      },
    ],
  },
})
