import type { Endpoint } from './endpoints/endpoint.ts'
import { laterEndpoints } from './endpoints/later.ts'
import { legacyEndpoints } from './endpoints/legacy.ts'
import { signInEndpoints } from './endpoints/sign-in.ts'

export type { Endpoint, EndpointState } from './endpoints/endpoint.ts'
export { findLater } from './endpoints/find-later.ts'

/** Everything that can be asked of Instagram, and how far Darkroom has got with it; the coverage page is printed from this. */
export const endpoints: readonly Endpoint[] = [...signInEndpoints, ...legacyEndpoints, ...laterEndpoints]
