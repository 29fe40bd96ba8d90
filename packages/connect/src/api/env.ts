import type { Caller } from '../tenants/api-keys.ts'

/** What the API's handlers are given besides the request. */
export interface ApiEnv {
  Variables: { caller: Caller }
}
