import { defineConfig } from 'vitest/config'
import { summaryReporter } from './scripts/summary-reporter.ts'

export default defineConfig({
  ssr: { resolve: { conditions: ['darkroom-source'] } },
  resolve: { conditions: ['darkroom-source'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    reporters: ['default', summaryReporter],
    testTimeout: 30_000,
  },
})
