import { defineConfig, type UserWorkspaceConfig } from 'vitest/config'
import { summaryReporter } from './scripts/summary-reporter.ts'

const shared: UserWorkspaceConfig = {
  ssr: { resolve: { conditions: ['darkroom-source'] } },
  resolve: { conditions: ['darkroom-source'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
}

/** Tests that change their process (its environment, its signals), or that measure it. */
const alone = ['packages/cli/src/**/*.test.ts', 'scripts/**/*.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', summaryReporter],
    // Vitest leaves one processor out, which on two would be half of them.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.{ts,tsx}'],
          exclude: alone,
          // A worker reads the modules once instead of once a file: a third of the time. Nothing here changes its process.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: { name: 'alone', include: alone, testTimeout: 30_000 },
      },
      {
        ...shared,
        test: { name: 'e2e', include: ['e2e/**/*.test.ts'], globalSetup: ['e2e/build-first.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
