import { openWorld, type TestWorld, type TestWorldOptions } from './world.ts'

/** The hooks of a test runner: Jest's and Vitest's globals, or `node:test`. */
export interface TestHooks {
  readonly beforeEach: (work: () => void) => unknown
  readonly afterEach: (work: () => Promise<void>) => unknown
}

/**
 * Opens a world before each test and closes it after it, by the runner's own hooks.
 *
 * @param hooks Of Jest, Vitest or `node:test`.
 * @returns A function that gives the world of the test that runs. It throws an error outside of a test.
 * @example
 * import { perTest } from '@darkroom/platform/testing'
 * import { afterEach, beforeEach } from 'node:test'
 * const world = perTest({ beforeEach, afterEach }, { asOf: '2026-10-01' })
 * // in a test: await world().advance('60d')
 * typeof world // => 'function'
 */
export function perTest(hooks: TestHooks, options: TestWorldOptions = {}): () => TestWorld {
  let world: TestWorld | undefined
  hooks.beforeEach(() => {
    world = openWorld(options)
  })
  hooks.afterEach(async () => {
    const ended = world
    world = undefined
    await ended?.[Symbol.asyncDispose]()
  })
  return () => {
    if (world === undefined) throw new Error('There is a world only while a test runs: ask for it inside of one.')
    return world
  }
}

/**
 * A fixture for `test.extend` of Vitest and of Playwright: a world for each test that asks for one.
 *
 * @example
 * import { worldFixture } from '@darkroom/platform/testing'
 * // import { test as base } from 'vitest', or from '@playwright/test'
 * // export const test = base.extend<{ world: TestWorld }>({ world: worldFixture({ asOf: '2026-10-01' }) })
 * worldFixture({ asOf: '2026-10-01' }).length // => 2
 */
export function worldFixture(
  options: TestWorldOptions = {},
): (context: object, use: (world: TestWorld) => Promise<void>) => Promise<void> {
  // Both runners read from the text of a fixture what it needs, so the first parameter has to be written as an object.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  return async ({}, use) => {
    await using world = openWorld(options)
    await use(world)
  }
}
