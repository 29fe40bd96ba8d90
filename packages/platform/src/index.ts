/**
 * Instagram's side of the Instagram API, as a process or as a function in a test.
 *
 * @module
 */

export type { HeadlessAnswer } from './authorization/headless.ts'
export { exchangeCommand, profileCommand, windowUrl } from './authorization/tutorial-commands.ts'
export type { Reach as CallbackReach } from './base/outgoing/check-target.ts'
export type { Fetch } from './base/outgoing/fetch.ts'
export { parseWorldDate } from './base/world-date.ts'
export { type ClockAdvice, clockAdvice } from './console/clock/clock-advice.ts'
export { explanationHeader, type GivenExplanation } from './explain/explanations.ts'
export { type Explanation, Refusal } from './explain/refusal.ts'
export { ConnectionCut, endsEarly } from './failing/broken-answer.ts'
export { FaultError, type FaultProblem } from './faults/fault-error.ts'
export { type Faults, mostFaults } from './faults/faults.ts'
export type { CountedFault, FaultRule } from './faults/rule.ts'
export type { FileLimits } from './files/sweep-files.ts'
export { createPlatform, type Platform, type PlatformOptions } from './platform.ts'
export type { Processing, PublishingOptions, Republish } from './publishing/settings.ts'
export { type Clock, ClockError, type ClockState } from './world/clock.ts'
export type { LimitSettings } from './world/records/limit-settings.ts'
export { DataDirectoryError } from './world/store/database.ts'
export type { World } from './world/world.ts'
export type * from './world-file/file.ts'
export { WorldFileError } from './world-file/file.ts'
export { type FillOptions, fillWorld } from './world-file/fill/fill-world.ts'
export { holdsWorld } from './world-file/open-filled.ts'
export { type AppUrls, registerUrls } from './world-file/register-urls.ts'
export { type AppWebhooks, registerWebhooks } from './world-file/register-webhooks.ts'
export { samplePassword, sampleWorld } from './world-file/sample/sample.ts'
export { outlineWorld } from './world-file/save/outline.ts'
