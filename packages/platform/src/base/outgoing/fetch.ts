/**
 * Sends what leaves the platform: callbacks, and requests for files that are to be published. `fetch`, or its replacement in a test.
 *
 * @example
 * import { createPlatform, type Fetch } from '@darkroom/platform'
 * const app: Fetch = async () => new Response()
 * await using platform = createPlatform({ fetch: app })
 * await platform.deliverCallbacks() // => 0
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>
