/**
 * Instagram as a custom emulator of `emulate` 0.12.2.
 *
 * @module
 */

export { type InstagramOptions, instagram } from './instagram.ts'
export type { InstagramState } from './state.ts'
