import type { Destination } from './base/hosts.ts'
import type { Explanations } from './explain/explanations.ts'
import type { RequestLog } from './explain/request-log.ts'
import type { FileStore } from './files/store.ts'
import type { Publishing } from './publishing/settings.ts'
import type { World } from './world/world.ts'

/** What every step of the platform works with. */
export interface Context {
  readonly world: World
  readonly explanations: Explanations
  readonly requests: RequestLog
  /** The files of media. */
  readonly files: FileStore
  readonly publishing: Publishing
  /** Darkroom's own origin, where the console is: `http://localhost:4000`. */
  readonly origin: string
}

/** A request on its way through the platform. */
export interface Call {
  readonly context: Context
  readonly request: Request
  readonly destination: Destination
}
