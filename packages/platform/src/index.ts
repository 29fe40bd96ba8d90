/**
 * Instagram's side of the Instagram API, as a process or as a function in a test.
 *
 * @module
 */

export type { HeadlessAnswer } from './authorization/headless.ts'
export type { CallbackReach } from './callbacks/check-target.ts'
export type { Fetch } from './callbacks/send.ts'
export { type ClockAdvice, clockAdvice } from './console/clock-advice.ts'
export { explanationHeader, type GivenExplanation } from './console/explanations.ts'
export { exchangeCommand, profileCommand, windowUrl } from './console/tutorial-commands.ts'
export { createPlatform, type Platform, type PlatformOptions } from './platform.ts'
export { type Explanation, Refusal } from './refusal.ts'
export { type Clock, ClockError, type ClockState } from './world/clock.ts'
export { DataDirectoryError } from './world/database.ts'
export type * from './world/file.ts'
export { WorldFileError } from './world/file.ts'
export { holdsWorld } from './world/open-filled.ts'
export { outlineWorld } from './world/outline.ts'
export { samplePassword, sampleWorld } from './world/sample.ts'
export type { World } from './world/world.ts'
export { parseWorldDate } from './world-date.ts'
