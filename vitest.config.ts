import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Bounds for what hangs, not measures: machines are noisy, and a browser starts slowly on a busy one.
const quick = { testTimeout: 60_000, hookTimeout: 60_000 }
const slow = { testTimeout: 180_000, hookTimeout: 180_000 }
const slowest = { testTimeout: 600_000, hookTimeout: 240_000 }
/** Tests over sockets, processes and browsers get a second try where nobody looks on; Vitest names those that needed it. */
const retry = process.env.CI ? 1 : 0
const node = { environment: 'node' as const }

export default defineConfig({
  plugins: [react()],
  test: {
    // An unhandled rejection anywhere fails the run: nothing fails silently.
    dangerouslyIgnoreUnhandledErrors: false,
    // All processors: by itself Vitest leaves one free, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { ...node, ...quick, name: 'unit', include: ['shared/**/*.test.ts', 'server/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...quick, name: 'client', environment: 'jsdom', include: ['client/**/*.test.{ts,tsx}'] },
      },
      { extends: true, test: { ...node, ...slow, name: 'checks', include: ['tests/checks/**/*.test.ts'] } },
      {
        extends: true,
        test: { ...node, ...slow, retry, name: 'contract', include: ['tests/contract/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...node, ...slow, retry, name: 'integration', include: ['tests/integration/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...node, ...slowest, retry, name: 'faults', include: ['tests/faults/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          ...node,
          ...slowest,
          retry,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
