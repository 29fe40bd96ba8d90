import type { Reporter, TestModule } from 'vitest/node'

/** Ends a test run with what was left out and one plain line: `N passed, N failed, N skipped`. */
export const summaryReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state === 'pending') continue
        counts[state]++
        if (state === 'skipped') console.log(`skipped: ${where(module)} ${test.fullName}`)
      }
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  },
}

function where(module: TestModule): string {
  return module.relativeModuleId
}
