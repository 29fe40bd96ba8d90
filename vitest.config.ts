import { defineConfig, type UserWorkspaceConfig } from 'vitest/config'
import { summaryReporter } from './scripts/summary-reporter.ts'

const shared: UserWorkspaceConfig = {
  ssr: { resolve: { conditions: ['darkroom-source'] } },
  resolve: { conditions: ['darkroom-source'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
}

export default defineConfig({
  test: {
    reporters: ['default', summaryReporter],
    projects: [
      {
        ...shared,
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: { name: 'e2e', include: ['e2e/**/*.test.ts'], globalSetup: ['e2e/build-first.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
