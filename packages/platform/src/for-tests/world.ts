import type { WebhookFieldName } from '@darkroom/contract'
import type { HeadlessAnswer } from '../authorization/headless.ts'
import { durationExample, momentExample, readDuration, readMoment } from '../base/moment.ts'
import type { Faults } from '../faults/faults.ts'
import { createPlatform, type Platform, type PlatformOptions } from '../platform.ts'
import type { AnsweredRequest } from '../request-log/answered-request.ts'
import { requestLogCapacity } from '../request-log/request-log.ts'
import {
  type AppHandler,
  appInProcess,
  type ReceivedRequest,
  receivedLine,
  receivedMatcher,
  type WhichReceived,
} from './app.ts'
import { ExpectationError, expectTimes, type Times } from './expectation.ts'
import { follow } from './follow.ts'
import { routeFetch } from './route-fetch.ts'
import { routeTls } from './route-tls.ts'
import { giveToken, type TokenFor } from './token.ts'
import { nameOfRequests, print, requestLine, requestMatcher, type WhichRequests } from './which-requests.ts'

/** How a test's world is made: as a platform is, in memory. */
export interface TestWorldOptions extends Omit<PlatformOptions, 'data' | 'fetch'> {
  /** Answers webhooks, callbacks and the handshake, and has the files that are to be published. Default: takes all that is sent, and has no file. */
  readonly app?: AppHandler | undefined
  /** `frozen`: time stands until the test moves it. `running`: it goes on from there. Default `frozen`. */
  readonly clock?: 'frozen' | 'running' | undefined
  /** Routes the global `fetch` to this world for Meta's hosts, until the world is closed; other hosts are asked as before. Not for tests that run at the same time in one process. Default false. */
  readonly globalFetch?: boolean | undefined
  /** The same for undici, axios, `node:https` and whatever else in this process connects to Meta's hosts by TLS, the global `fetch` included: they are led to a port on the loopback address. Default false. */
  readonly globalTls?: boolean | undefined
}

/** Instagram for one test. */
export interface TestWorld extends AsyncDisposable {
  readonly platform: Platform
  /** As the global `fetch`, with this world behind Meta's hosts; redirects that lead elsewhere go to the test's app. Nothing goes to the network. */
  readonly fetch: typeof globalThis.fetch
  /** Unix milliseconds in the world: for programs that take a clock. */
  readonly now: () => number
  /** What goes wrong on purpose: `world.faults.add({ error: 'rateApp', times: 1 })`. */
  readonly faults: Faults
  /** Answers the authorization window or the Login dialog as a person would. @returns Where they are sent: the redirect URL. */
  authorize(answer: HeadlessAnswer): string
  /** A long-lived token of Instagram Login, for tests that are not about signing in. Throws TypeError for an unknown account or app. */
  token(whose: TokenFor): string
  /**
   * Moves time forward, and sends the webhooks and callbacks that are due then.
   *
   * @param span `59d`, `24h`, `30m` or `10s`, or milliseconds. Throws TypeError for anything else, ClockError behind 2099.
   */
  advance(span: string | number): Promise<void>
  /** Moves time to a moment, and sends what is due then. @param moment Such as `2026-12-01T09:30:00Z`. Throws ClockError for one that is past. */
  at(moment: string | Date): Promise<void>
  /** Sends the webhooks and callbacks that are due now, and waits until files that are to be published were fetched. @returns How many were sent. */
  deliver(): Promise<number>
  /** Has the App Dashboard's sample of a webhook sent. @param to The app's address for webhooks, such as `https://app.example/webhooks`. Throws TypeError where it cannot be sent. */
  sendWebhook(field: WebhookFieldName, to: string): Promise<void>
  /** The requests to Meta's hosts, oldest first. @param which An operation such as `GET /me`, or more. */
  requests(which?: WhichRequests | string): AnsweredRequest[]
  /** Expects requests. @param times Default: at least once. @returns Those that were meant, oldest first. Throws {@link ExpectationError}. */
  expectRequest(which: WhichRequests | string, times?: Times): AnsweredRequest[]
  /** Expects that nothing that a program asked for was refused. Throws {@link ExpectationError} with the reason and the fix of each refusal. */
  expectNoRefusals(): void
  /** Expects none of the known mistakes (`platform.lint()`) in what was asked. Throws {@link ExpectationError} with the fix of each. */
  expectNoMistakes(): void
  /** What the app received from Instagram, oldest first. */
  received(which?: WhichReceived): ReceivedRequest[]
  /** Expects the app to have received something. @param times Default: at least once. Throws {@link ExpectationError}. */
  expectReceived(which: WhichReceived, times?: Times): ReceivedRequest[]
  /** The world as it was made, with its date; what was asked and received is forgotten. */
  reset(): void
}

/**
 * Opens a world in memory for one test. Close it with `await using`, or by the runner's hook ({@link perTest}, {@link worldFixture}).
 *
 * @throws WorldFileError for a world that contradicts itself, TypeError for a date that is none.
 * @example
 * import { openWorld } from '@darkroom/platform/testing'
 * await using world = openWorld({ asOf: '2026-10-01' })
 * const token = world.token({ username: 'mira.prints' })
 * const me = `https://graph.instagram.com/me?fields=username&access_token=${token}`
 * const answer = await world.fetch(me)
 * const { username } = await answer.json()
 * username // => 'mira.prints'
 * await world.advance('61d')
 * await world.fetch(me)
 * world.expectRequest({ operation: 'GET /me', refused: true }, 1).map(({ status }) => status) // => [400]
 */
export function openWorld({
  app,
  clock = 'frozen',
  globalFetch = false,
  globalTls = false,
  ...options
}: TestWorldOptions = {}): TestWorld {
  const server = appInProcess(app, () => platform.clock.now())
  const realNow = options.now ?? Date.now
  // A world that is being made takes a while, and nothing in it shall be later than its first moment.
  let madeAt: number | undefined = realNow()
  const platform = createPlatform({
    callbacks: 'anywhere',
    ...options,
    now: () => madeAt ?? realNow(),
    publishing: { filesFrom: 'anywhere', ...options.publishing },
    fetch: server.fetch,
  })
  let forgotten = 0

  function begin(): void {
    if (clock === 'frozen') platform.clock.freeze()
    madeAt = undefined
  }
  begin()

  async function deliver(): Promise<number> {
    await platform.settleContainers()
    return platform.deliverCallbacks()
  }

  function all(): AnsweredRequest[] {
    const requests = platform.requests()
    const [oldest] = requests
    if (oldest !== undefined && requests.length >= requestLogCapacity && Number(oldest.id) > forgotten + 1)
      throw new ExpectationError(
        `This test made more than ${requestLogCapacity} requests, and the first are no longer kept. Look at them earlier, or make fewer.`,
      )
    return requests.filter(({ id }) => Number(id) > forgotten)
  }

  const world: TestWorld = {
    platform,
    fetch: async (input, init) =>
      follow(new Request(input, init), platform.fetch, (request) => server.fetch(request.url, request)),
    now: platform.clock.now,
    faults: platform.faults,
    authorize: (answer) => platform.authorize(answer),
    token: (whose) => giveToken(platform.world, whose),
    advance: async (span) => {
      const milliseconds = typeof span === 'number' ? span : readDuration(span)
      if (milliseconds === undefined)
        throw new TypeError(`advance: ${JSON.stringify(span)} is no span of time. Write one like ${durationExample}.`)
      platform.clock.advance(milliseconds)
      await deliver()
    },
    at: async (moment) => {
      const to = moment instanceof Date ? moment.getTime() : readMoment(moment)
      if (to === undefined)
        throw new TypeError(`at: ${JSON.stringify(moment)} is no date. Write one like ${momentExample}.`)
      platform.clock.set(to)
      await deliver()
    },
    deliver,
    sendWebhook: async (field, to) => {
      const asked = new Request(new URL('/console/api/v1/webhooks', options.origin ?? 'http://localhost:4000'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ field, to }),
      })
      const answer = await platform.fetch(asked)
      if (!answer.ok) throw new TypeError(`sendWebhook: ${await answer.text()}`)
      await deliver()
    },
    requests: (which) => (which === undefined ? all() : all().filter(requestMatcher(which))),
    expectRequest: (which, times = { atLeast: 1 }) => {
      const requests = all()
      const found = requests.filter(requestMatcher(which))
      expectTimes(nameOfRequests(which), found.length, times, requests.map(requestLine))
      return found
    },
    expectNoRefusals: () => {
      const refused = all().filter(requestMatcher({ refused: true, kind: 'api' }))
      if (refused.length === 0) return
      const lines = refused.flatMap((request) => [
        requestLine(request),
        ...(request.why === undefined ? [] : [`      Fix: ${request.why.fix}`]),
      ])
      throw new ExpectationError(['Expected no refusals. These requests were refused:', ...lines].join('\n'))
    },
    expectNoMistakes: () => {
      const mistakes = platform
        .lint()
        .filter(({ level, requests }) => level === 'mistake' && requests.some((id) => Number(id) > forgotten))
      if (mistakes.length === 0) return
      const lines = mistakes.map(
        ({ title, operation, evidence, fix }) => `  ${title} (${operation})\n      ${evidence}\n      Fix: ${fix}`,
      )
      throw new ExpectationError(['Expected no mistakes. These were made:', ...lines].join('\n'))
    },
    received: (which = {}) => server.received.filter(receivedMatcher(which)),
    expectReceived: (which, times = { atLeast: 1 }) => {
      const found = server.received.filter(receivedMatcher(which))
      expectTimes(`the app to receive ${print(which)}`, found.length, times, server.received.map(receivedLine))
      return found
    },
    reset: () => {
      madeAt = realNow()
      platform.reset()
      begin()
      forgotten = Number(platform.requests().at(-1)?.id ?? 0)
      server.received.length = 0
    },
    [Symbol.asyncDispose]: async () => {
      giveBack?.()
      await endTls?.()
      platform.close()
    },
  }
  const endTls = globalTls ? routeTls(platform.fetch) : undefined
  const giveBack = globalFetch ? routeFetch(world.fetch) : undefined
  return world
}
