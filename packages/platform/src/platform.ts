import { setTimeout } from 'node:timers/promises'
import { type Dialect, isMetaHost } from '@darkroom/contract'
import { authorizeHeadless, type HeadlessAnswer } from './authorization/headless.ts'
import { locate } from './base/hosts.ts'
import { mountBelow } from './base/mount.ts'
import type { Reach } from './base/outgoing/check-target.ts'
import type { Fetch } from './base/outgoing/fetch.ts'
import { fetchByNode, fetchPublic } from './base/outgoing/fetch-by-node.ts'
import { parseWorldDate } from './base/world-date.ts'
import type { Call, Context, Guide, Wait } from './call.ts'
import { createDelivery } from './deliveries/deliver.ts'
import type { Courier } from './deliveries/queue.ts'
import { explain } from './explain/explain.ts'
import { createExplanations, type GivenExplanation } from './explain/explanations.ts'
import { NotImplemented, renderNotImplemented } from './explain/not-implemented.ts'
import { Refusal } from './explain/refusal.ts'
import { asFetchFails, asFetchReads, ConnectionCut, endsEarly } from './failing/broken-answer.ts'
import { CutBy, faultHeader } from './failing/with-faults.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import type { FaultRule } from './faults/rule.ts'
import { setGiven } from './faults/set-given.ts'
import { openFileStore } from './files/open-store.ts'
import { type FileLimits, sweepFiles } from './files/sweep-files.ts'
import { createInsights, expectInsightsSettings } from './insights/settings.ts'
import { createLimits } from './limits/limits.ts'
import { createLint, type LintFinding } from './lint/lint.ts'
import { createWork } from './publishing/containers/work.ts'
import { createPublishing, type PublishingOptions } from './publishing/settings.ts'
import { type AnsweredRequest, answeredRequests } from './request-log/answered-request.ts'
import { openRequestLog } from './request-log/open-request-log.ts'
import { beginAs } from './snapshots/begin-as.ts'
import type { SnapshotOptions } from './snapshots/snapshot.ts'
import { createSnapshots, type Snapshot } from './snapshots/snapshots.ts'
import { createSurfaces } from './surfaces.ts'
import type { Clock } from './world/clock.ts'
import type { InsightsSettings } from './world/records/settings/insights-settings.ts'
import type { LimitSettings } from './world/records/settings/limit-settings.ts'
import { tokenTables } from './world/records/tokens/access-tokens.ts'
import { inSlices, whenIdle } from './world/store/in-slices.ts'
import { createSweeper } from './world/sweep.ts'
import type { World } from './world/world.ts'
import type { WorldFile } from './world-file/file.ts'
import type { GivenFiles } from './world-file/files/given-file.ts'
import { replaceWorld } from './world-file/load/load.ts'
import { takeGiven } from './world-file/load/take-file.ts'
import { openFilledWorld } from './world-file/open-filled.ts'
import { sampleWorld } from './world-file/sample/sample.ts'

/** How a platform is made. */
export interface PlatformOptions {
  /** Directory in which the world is kept; absent: memory. */
  readonly data?: string | undefined
  /** The world's date. Absent: today, or the date that the stored world has reached. */
  readonly asOf?: Date | string | undefined
  /** What a new world holds. Absent: the sample world. A stored one stays as it is. */
  readonly world?: WorldFile | undefined
  /** The files that media of `world` name, as `readWorldFile` of `@darkroom/platform/world-file` finds them. */
  readonly worldFiles?: GivenFiles | undefined
  /**
   * A snapshot that the world begins as, in place of {@link PlatformOptions.world}: of any world of this version of Darkroom, in this process or
   * another. Files that were uploaded to that world are not in it. Only for snapshots whose origin you trust, as with a data directory. Without `data`.
   */
  readonly snapshot?: Pick<Snapshot, 'bytes'> | undefined
  /** Makes ids, codes and tokens the same each time: for tests only, since who knows the seed knows the tokens. */
  readonly seed?: string | undefined
  /** Which telling to follow where Meta's pages and the live platform disagree. Default `observed`. */
  readonly dialect?: Dialect | undefined
  /**
   * Darkroom's own origin, where the console is reached; its host is answered besides this machine's names. With a path, such as
   * `http://localhost:3000/api/instagram` for a route of an app that is developed, `fetch` answers below that path, and its links lead there.
   * Default `http://localhost:4000`.
   */
  readonly origin?: string | undefined
  /** Real time, Unix milliseconds. Default `Date.now`. */
  readonly now?: (() => number) | undefined
  /**
   * How callbacks (deauthorize, data deletion) and webhooks reach an app's server, and how files that are to be published are fetched. Default: the global
   * `fetch`, with names below `localhost` as this machine, and for files without private networks.
   */
  readonly fetch?: Fetch | undefined
  /** Whom callbacks and webhooks may be sent to: programs on this machine, or any server under https. Default `loopback`. */
  readonly callbacks?: Reach | undefined
  /** How publishing goes, in place of what the world says. */
  readonly publishing?: PublishingOptions | undefined
  /** How insights go, in place of what the world says. */
  readonly insights?: InsightsSettings | undefined
  /** How long and how many files of media are kept. */
  readonly files?: FileLimits | undefined
  /** A signal that aborts after so many milliseconds of real time. Default `AbortSignal.timeout`. */
  readonly timeLimit?: ((milliseconds: number) => AbortSignal) | undefined
  /** What goes wrong on purpose, behind what the world already has of it. One that the world has in the same words is not set twice. */
  readonly faults?: readonly FaultRule[] | undefined
  /** How often the platform may be asked, in place of what the world says; `off`: as often as anybody likes. */
  readonly limits?: LimitSettings | 'off' | undefined
  /** Whether requests are remembered, for the log and for `requests()`. Without them no mistakes are found either. Default true. */
  readonly requestLog?: boolean | undefined
  /** Whether known mistakes in requests are looked for. Default true. */
  readonly watchMistakes?: boolean | undefined
  /** How faults that delay wait: so many milliseconds of real time, or until the signal aborts. Default: a timer. */
  readonly wait?: Wait | undefined
  /**
   * Called before the console moves the clock forward, with the moment that it is moved to. A program that lives on the world's clock
   * does there what is due on the way, and may move the clock to each moment itself.
   */
  readonly beforeAdvance?: ((to: number) => Promise<void>) | undefined
  /** Guides that a server in front has as text, listed at `/docs/` where it has no built documentation. Default: none. */
  readonly guides?: (() => readonly Guide[]) | undefined
  /** Told of faults of Darkroom's own, which should not happen. Default: none is told. */
  readonly onFault?: ((fault: unknown) => void) | undefined
}

/** Instagram, as a value. */
export interface Platform extends AsyncDisposable {
  /** Answers a request to any of Meta's hosts, by name or as a path below {@link PlatformOptions.origin}. */
  readonly fetch: (request: Request) => Promise<Response>
  /**
   * As `fetch`, without a promise where the answer is there at once: for the HTTP server in front. It rejects with
   * {@link ConnectionCut} where a fault cuts the connection, and the connection has to be closed behind an answer that {@link endsEarly}.
   */
  respond(request: Request): Response | Promise<Response>
  /** The world's date and time. */
  readonly clock: Clock
  /** The stored state, for whoever runs the platform; apps only have `fetch`. */
  readonly world: World
  /** What goes wrong on purpose. */
  readonly faults: Faults
  /** Answers the authorization window as a person would, without a browser: returns where they are sent. */
  authorize(answer: HeadlessAnswer): string
  /**
   * Sends the callbacks and webhooks that are due on the world's date, those that failed before included, and waits for the answers.
   *
   * @returns How many were sent.
   */
  deliverCallbacks(): Promise<number>
  /** Waits until the videos at the addresses of containers are fetched and looked at, which happens in the background. */
  settleContainers(): Promise<void>
  /**
   * Takes a snapshot of the world, its date and its files of media included, and keeps it with the world: in memory, or in its data
   * directory. A snapshot of the sample world takes about a millisecond.
   *
   * @param name One line of 1 to 60 characters. Default: the world's date.
   * @throws SnapshotError for a world of more than 512 MiB, or a name that cannot be used.
   * @example
   * import { createPlatform } from '@darkroom/platform'
   * await using platform = createPlatform({ asOf: '2026-11-01' })
   * const before = platform.snapshot('before')
   * platform.clock.advance(59 * 24 * 3600 * 1000)
   * platform.restore(before)
   * platform.clock.day() // => '2026-11-01'
   */
  snapshot(name?: string, options?: SnapshotOptions): Snapshot
  /**
   * Puts the world back to a snapshot, its date included. What happened since is gone; the log of requests and the explanations stay.
   *
   * @param snapshot A snapshot of this world, or the id of one that is kept.
   * @throws SnapshotError for one of another world, one that was changed, and an id that nothing has.
   */
  restore(snapshot: Snapshot | string): void
  /** The world as it was made: what {@link PlatformOptions.world} holds or the sample world, on the date it began with. */
  reset(): void
  /**
   * The last 2,000 requests to Meta's hosts, pages included, oldest first: what was asked for, with which parameters, what was answered and
   * why. Secrets are hidden.
   *
   * @example
   * import { createPlatform } from '@darkroom/platform'
   * await using platform = createPlatform({ asOf: '2026-11-01' })
   * await platform.fetch(new Request('https://graph.instagram.com/me?fields=id'))
   * platform.requests().map(({ operation, status }) => [operation, status]) // => [['GET /me', 400]]
   */
  requests(): AnsweredRequest[]
  /** The latest refusals with their reasons, newest first. */
  explanations(): GivenExplanation[]
  /**
   * Known mistakes in the requests of this run, mistakes before advice: a code with `#_` behind it, an id that a number rounded, a publish
   * that was sent again blindly. Each has the ids of its requests, the reason, what shows it and the fix, and no secret.
   *
   * @example
   * import { createPlatform } from '@darkroom/platform'
   * await using platform = createPlatform({ asOf: '2026-11-01' })
   * platform.lint() // => []
   */
  lint(): LintFinding[]
  /** Ends the platform and lets go of its data directory. */
  close(): void
}

/**
 * Makes a platform.
 *
 * @throws DataDirectoryError when the data directory cannot be used; ClockError for a date behind the stored world's;
 * WorldFileError for a world that contradicts itself; SnapshotError for a snapshot that cannot be used; RangeError for a delay of insights
 * above 48 hours.
 * @example
 * import { createPlatform } from '@darkroom/platform'
 * await using platform = createPlatform({ asOf: '2024-11-01' })
 * const answer = await platform.fetch(new Request('https://graph.instagram.com/me'))
 * answer.status // => 400
 */
export function createPlatform(options: PlatformOptions = {}): Platform {
  expectInsightsSettings(options.insights)
  const origin = (options.origin ?? 'http://localhost:4000').replace(/\/$/, '')
  const mount = mountBelow(origin)
  const asOf = typeof options.asOf === 'string' ? parseWorldDate(options.asOf) : options.asOf
  const realNow = options.now ?? Date.now
  const files = openFileStore(options.data, realNow)
  const takeFile = takeGiven(options.worldFiles ?? new Map(), files)
  const world = openWorld()
  const faults = createFaults(world)
  setGiven(faults, options.faults ?? [])
  const begun = realNow()
  const ending = new AbortController()
  const timeLimit = options.timeLimit ?? ((milliseconds) => AbortSignal.timeout(milliseconds))
  const fetchFile = options.fetch ?? fetchPublic
  const work = createWork(
    () => context,
    ending.signal,
    (fault) => options.onFault?.(fault),
  )
  const courier: Courier = { fetch: options.fetch ?? fetchByNode, reach: options.callbacks ?? 'loopback', timeLimit }
  const explanations = createExplanations()
  const snapshots = createSnapshots(world, options.data)
  const requests = openRequestLog({ world, origin, explanations }, options.data, (fault) => options.onFault?.(fault))
  const context: Context = {
    world,
    origin,
    courier,
    explanations,
    requests,
    lint: createLint({ world, origin, explanations, requests }, options.watchMistakes),
    respond: (request) => respond(request),
    snapshots,
    beforeAdvance: options.beforeAdvance,
    guides: options.guides,
    faults,
    limits: createLimits(world, options.limits === 'off' ? { state: 'off' } : options.limits),
    insights: createInsights(world, options.insights),
    wait: options.wait ?? waitByTimer,
    files,
    publishing: createPublishing(world, options.publishing ?? {}, {
      fetch: (url, init) => (isOwnFile(url) ? Promise.resolve(respond(new Request(url, init))) : fetchFile(url, init)),
      isOwn: isOwnFile,
      timeLimit: (milliseconds) => AbortSignal.any([timeLimit(milliseconds), ending.signal]),
      start: (id) => work.start(id),
    }),
  }
  const surfaces = createSurfaces()
  let closed = false
  const inBackground = (work: Iterator<unknown>): void =>
    inSlices(work, { later: whenIdle, isEnded: () => closed, onFault: (fault) => options.onFault?.(fault) })
  const sweep = createSweeper(world, (rows) => {
    inBackground(rows)
    inBackground(
      sweepFiles({ world, files, limits: options.files ?? {}, now: realNow(), begun, alsoUsed: snapshots.files() }),
    )
  })
  const delivery = createDelivery(world, courier)
  // Only a world that was there before has anything old in it, and pages to be mapped; the first requests do not wait for that.
  if (world.database.file !== undefined) {
    inBackground(world.database.touch(tokenTables))
    sweep()
    work.resume()
  }

  function openWorld(): World {
    const { data, snapshot } = options
    if (snapshot === undefined)
      return openFilledWorld({ ...options, asOf }, options.world ?? sampleWorld(origin), origin, takeFile)
    if (data !== undefined)
      throw new TypeError('A world that begins as a snapshot is in memory: give data or snapshot.')
    const begun = beginAs(snapshot.bytes, (copy) =>
      openFilledWorld({ ...options, asOf: undefined, copy }, {}, origin, takeFile),
    )
    if (asOf !== undefined) begun.clock.set(asOf.getTime())
    return begun
  }

  function isOwnFile(url: string): boolean {
    return locate(url, origin)?.surface === 'files'
  }

  function failed(fault: unknown): Response {
    if (fault instanceof ConnectionCut) throw fault
    options.onFault?.(fault)
    return new Response('Darkroom itself failed. Please report it.\n', { status: 500 })
  }

  function answer(call: Call): Response | Promise<Response> {
    try {
      const response = surfaces(call)
      return response instanceof Promise ? response.catch(failed) : response
    } catch (fault) {
      return failed(fault)
    }
  }

  /** @param since Real time at which the request came in. */
  function recorded(call: Call, response: Response, since: number): Response {
    if (call.destination.surface === 'console' || options.requestLog === false) return response
    // Reading headers is expensive.
    const fault = faults.isAny() ? response.headers.get(faultHeader) : null
    context.requests.record(world.clock.now(), realNow() - since, call.request, response, fault ?? undefined)
    return response
  }

  function cut({ request }: Call, error: unknown, since: number): never {
    if (error instanceof CutBy && options.requestLog !== false)
      context.requests.recordCut(world.clock.now(), realNow() - since, request, error.faultId)
    throw error
  }

  function respond(request: Request): Response | Promise<Response> {
    const destination = locate(request.url, origin)
    if (destination === undefined) return misdirected(context, request)
    const call = { context, request, destination }
    const since = realNow()
    const response = answer(call)
    return response instanceof Promise
      ? response.then(
          (settled) => recorded(call, settled, since),
          (error: unknown) => cut(call, error, since),
        )
      : recorded(call, response, since)
  }

  function authorize(answer: HeadlessAnswer): string {
    try {
      return authorizeHeadless(context, answer)
    } catch (error) {
      const destination = locate(answer.url, origin)
      if (!(error instanceof Refusal) || destination === undefined) throw error
      const { message } = explain({ context, request: new Request(answer.url, { method: 'POST' }), destination }, error)
      error.message = message
      throw error
    }
  }

  function close(): void {
    closed = true
    ending.abort()
    delivery.end()
    context.requests.close()
    world.database.close()
  }

  return {
    clock: world.clock,
    world,
    faults,
    authorize,
    deliverCallbacks: async () => {
      if (closed) return 0
      sweep()
      return delivery.deliver()
    },
    snapshot: (name, options) => snapshots.take(name, options),
    restore: (snapshot) => {
      snapshots.restore(snapshot)
      work.resume()
    },
    reset: () => {
      if (options.snapshot !== undefined) {
        snapshots.restore(options.snapshot)
        return
      }
      const file = options.world ?? sampleWorld(origin)
      replaceWorld(world, file, takeFile)
      if (file.date === undefined && asOf !== undefined) world.clock.restore(asOf.getTime())
      else if (file.date === undefined) world.clock.resume({ mode: 'real' })
      setGiven(faults, options.faults ?? [])
    },
    settleContainers: () => work.settled(),
    requests: () => answeredRequests(requests),
    explanations: () => context.explanations.list(),
    lint: () => context.lint.list(),
    respond,
    fetch: async (request) => {
      try {
        const entered = mount?.enter(request) ?? request
        const response = await respond(entered)
        if (endsEarly(response)) return asFetchReads(response)
        return mount?.leave(response, entered) ?? response
      } catch (error) {
        throw error instanceof ConnectionCut ? asFetchFails() : error
      }
    },
    close,
    [Symbol.asyncDispose]: async () => close(),
  }
}

/** Refuses names that are neither hosts simulated here nor this machine's: a page elsewhere may have pointed its own name here. */
function misdirected(context: Context, request: Request): Response {
  const { hostname } = new URL(request.url)
  if (isMetaHost(hostname))
    return renderNotImplemented({ context, request }, new NotImplemented(`the host ${hostname}`))
  return new Response('Darkroom answers for localhost and for the hosts of Instagram that it simulates.\n', {
    status: 421,
  })
}

const waitByTimer: Wait = (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {})
