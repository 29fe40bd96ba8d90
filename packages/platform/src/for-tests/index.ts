/**
 * A world for each test: Instagram in memory, time that moves when you say so, and expectations on what your program asked and received. It
 * depends on no test runner.
 *
 * @module
 */

export type { AppHandler, ReceivedKind, ReceivedRequest, WhichReceived } from './app.ts'
export { ExpectationError, type Times } from './expectation.ts'
export { perTest, type TestHooks, worldFixture } from './runners.ts'
export type { WhichRequests } from './which-requests.ts'
export { openWorld, type TestWorld, type TestWorldOptions } from './world.ts'
