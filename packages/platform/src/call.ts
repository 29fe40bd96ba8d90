import type { Destination } from './base/hosts.ts'
import type { Courier } from './deliveries/queue.ts'
import type { Explanations } from './explain/explanations.ts'
import type { FaultEngine } from './faults/faults.ts'
import type { FileStore } from './files/store.ts'
import type { Insights } from './insights/settings.ts'
import type { Limits } from './limits/limits.ts'
import type { Lint } from './lint/lint.ts'
import type { Publishing } from './publishing/settings.ts'
import type { RequestLog } from './request-log/request-log.ts'
import type { Snapshots } from './snapshots/snapshots.ts'
import type { World } from './world/world.ts'

/** What every step of the platform works with. */
export interface Context {
  readonly world: World
  readonly explanations: Explanations
  readonly requests: RequestLog
  /** Known mistakes that were found in them. */
  readonly lint: Lint
  /** How apps' servers are reached. */
  readonly courier: Courier
  /** The files of media. */
  readonly files: FileStore
  readonly publishing: Publishing
  readonly insights: Insights
  /** What goes wrong on purpose. */
  readonly faults: FaultEngine
  /** How often the platform may be asked. */
  readonly limits: Limits
  readonly snapshots: Snapshots
  /** Answers a request as one that came in, which the log then has too. */
  readonly respond: (request: Request) => Response | Promise<Response>
  /** Waits in real time, until the signal aborts at the latest. */
  readonly wait: Wait
  /** Darkroom's own origin, where the console is: `http://localhost:4000`. */
  readonly origin: string
  /** What has to be done before the console moves the clock forward to a moment, if anything. */
  readonly beforeAdvance?: ((to: number) => Promise<void>) | undefined
  /** Guides that the server in front has as text, while it has no built documentation. */
  readonly guides?: (() => readonly Guide[]) | undefined
}

/** A page of the documentation as a file of text. */
export interface Guide {
  readonly title: string
  /** `/docs/quick-start.md` */
  readonly path: string
}

/** A request on its way through the platform. */
export interface Call {
  readonly context: Context
  readonly request: Request
  readonly destination: Destination
}

/** Waits so many milliseconds of real time. It resolves early when the signal aborts, and does not reject. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>
