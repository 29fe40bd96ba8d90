import { exitCodes, Failure } from '../failure.ts'

/** A running platform's control API. Every call throws {@link Failure} in words for the person at the terminal. */
export interface ApiClient {
  readonly url: string
  clock(): Promise<ClockReading>
  moveClock(move: ClockMove): Promise<ClockReading>
  /** The world as a world file, YAML. */
  world(): Promise<string>
  /** How much the world holds. */
  worldCounts(): Promise<WorldCounts>
  /** Puts a world file's world in place of the present one. */
  /** @param files Those that its media name, by their paths in it. */
  loadWorld(yaml: string, files?: ReadonlyMap<string, Blob>): Promise<unknown>
  resetWorld(): Promise<unknown>
  /** Answers the authorization window as a person would. */
  authorize(answer: WindowAnswer): Promise<{ readonly location: string }>
  /** The latest webhooks, sent or not, latest first. */
  webhooks(): Promise<SentWebhook[]>
  /** Has a sample sent. */
  triggerWebhook(trigger: { readonly field: string; readonly to?: string; readonly app?: string }): Promise<SentWebhook>
  /** Makes an address an app's callback URL, and subscribes the app to every field and its accounts to the app. */
  subscribeWebhooks(to: { readonly to: string; readonly verifyToken: string; readonly app?: string }): Promise<{
    readonly id: string
    readonly name: string
    readonly mode: 'development' | 'live'
    readonly fields: readonly string[]
    readonly accounts: readonly string[]
  }>
  resendWebhook(id: string): Promise<SentWebhook>
  snapshots(): Promise<{ readonly snapshots: readonly KeptSnapshot[] }>
  takeSnapshot(name?: string): Promise<KeptSnapshot>
  /** One of them, with what changed since. */
  snapshot(id: string): Promise<KeptSnapshot & { readonly changes: readonly SnapshotChange[] }>
  restoreSnapshot(id: string): Promise<KeptSnapshot & { readonly now: string }>
  deleteSnapshot(id: string): Promise<unknown>
  /** Known mistakes that programs made. */
  lint(): Promise<readonly LintLine[]>
  clearLint(): Promise<unknown>
  faults(): Promise<{ readonly faults: readonly SetFault[] }>
  addFault(fault: object): Promise<SetFault>
  /** The packs of faults that there are. */
  faultPacks(): Promise<{ readonly packs: readonly FaultPack[] }>
  /** Sets the faults of a pack, in place of those of its that are set. */
  useFaultPack(name: string): Promise<{ readonly faults: readonly SetFault[] }>
  /** Removes one fault, or all without an id. */
  removeFaults(id?: string): Promise<{ readonly removed: number }>
  /** The errors that each host can be made to answer with. */
  faultErrors(): Promise<{ readonly errors: Readonly<Record<string, readonly FaultError[]>> }>
  /** The latest refusals, newest first. */
  explanations(): Promise<{ readonly explanations: readonly KeptExplanation[] }>
  /** The latest requests, newest first. @param filter Names and values of the query of `GET /requests`. */
  requests(filter: Readonly<Record<string, string>>): Promise<{ readonly requests: readonly object[] }>
  /** What a request held, without secrets. */
  request(id: string): Promise<object>
  /** The local certificate authority's certificate, PEM. */
  certificateAuthority(): Promise<string>
}

/** A mistake that a program made. */
export interface LintLine {
  readonly rule: string
  readonly level: 'mistake' | 'advice'
  readonly title: string
  readonly operation: string
  readonly host: string
  readonly requests: readonly string[]
  readonly reason: string
  readonly evidence: string
  readonly fix: string
}

/** Why a request was refused. */
export interface KeptExplanation {
  readonly id: string
  /** Method, host and path. */
  readonly request: string
  readonly link: string
  readonly [key: string]: unknown
}

/** A snapshot that is kept. */
export interface KeptSnapshot {
  readonly id: string
  readonly name: string
  /** The world's date then, ISO 8601. */
  readonly date: string
  /** Whether it was taken before a jump of the clock. */
  readonly automatic: boolean
  /** Bytes. */
  readonly size: number
}

/** How many of a noun a snapshot would change back. */
export interface SnapshotChange {
  readonly what: string
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** A webhook in the delivery log. */
export interface SentWebhook {
  readonly id: string
  /** The field, the account: of several events joined by commas. */
  readonly field: string
  readonly accountId: string
  readonly url: string
  readonly state: 'waiting' | 'delivered' | 'failed' | 'withheld'
  readonly attempts: number
  /** How many events it holds. */
  readonly events: number
  /** What the app's server answered, or why nothing was sent. */
  readonly outcome: string
}

/** How many of each a world holds. */
export type WorldCounts = Readonly<Record<'people' | 'accounts' | 'pages' | 'apps' | 'grants' | 'tokens', number>>

/** A fault that is set, with how often it happened; `delay` is in milliseconds. */
export interface SetFault {
  readonly id: string
  readonly seen: number
  readonly hits: number
  /** ISO 8601. */
  readonly lastAt: string | null
  readonly [key: string]: unknown
}

/** Faults that together are what happened one day. */
export interface FaultPack {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly reports: readonly string[]
  readonly faults: readonly object[]
}

/** An error of the contract's. */
export interface FaultError {
  readonly name: string
  readonly status: number
  readonly code?: number
  readonly subcode?: number
  readonly message: string
}

/** A world's date and how its clock runs. */
export interface ClockReading {
  /** ISO 8601. */
  readonly now: string
  readonly mode: 'real' | 'offset' | 'frozen'
}

/** One move of the clock. */
export type ClockMove =
  | { readonly set: string }
  /** Milliseconds. */
  | { readonly advance: number }
  | { readonly freeze: true }
  | { readonly run: true }
  | { readonly real: true }
  | { readonly undo: true }

/** What a person does at the authorization window or the Login dialog. */
interface WindowAnswer {
  readonly url: string
  /** Of an account; at the dialog a person's e-mail address. */
  readonly username: string
  /** Pages to choose at the dialog, by name or id. */
  readonly pages?: readonly string[]
  readonly decline?: readonly string[]
  readonly cancel?: boolean
}

/**
 * @param url Where the platform runs: `http://localhost:4000`.
 * @param send How it is reached; a platform in this process has a `fetch` of its own.
 */
export function createApiClient(url: string, send: (request: Request) => Promise<Response> = fetch): ApiClient {
  const origin = url.replace(/(?<!\/)\/+$/, '')

  async function call(method: string, path: string, contentType?: string, body?: string | FormData): Promise<Response> {
    const headers = contentType === undefined ? {} : { 'content-type': contentType }
    const request = new Request(origin + path, { method, headers, ...(body === undefined ? {} : { body }) })
    const response = await send(request).catch((error: unknown) => {
      throw unreachable(origin, error)
    })
    if (!response.ok) throw await refused(origin, response)
    return response
  }
  const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T
  const post = (path: string, body: object): Promise<Response> =>
    call('POST', `/console/api/v1/${path}`, 'application/json', JSON.stringify(body))

  return {
    url: origin,
    clock: () => json(call('GET', '/console/api/v1/clock')),
    moveClock: (move) => json(post('clock', move)),
    world: async () => (await call('GET', '/console/api/v1/world')).text(),
    worldCounts: () => json(call('GET', '/console/api/v1/world/counts')),
    loadWorld: (yaml, files = new Map()) =>
      json(
        files.size === 0
          ? call('PUT', '/console/api/v1/world', 'application/yaml', yaml)
          : call('PUT', '/console/api/v1/world', undefined, worldForm(yaml, files)),
      ),
    resetWorld: () => json(post('world/reset', {})),
    authorize: (answer) => json(post('authorize', answer)),
    webhooks: async () =>
      (await json<{ deliveries: SentWebhook[] }>(call('GET', '/console/api/v1/webhooks'))).deliveries,
    triggerWebhook: (trigger) => json(post('webhooks', trigger)),
    subscribeWebhooks: (to) => json(post('webhooks/subscription', to)),
    resendWebhook: (id) => json(post(`webhooks/${segment(id)}/again`, {})),
    snapshots: () => json(call('GET', '/console/api/v1/snapshots')),
    takeSnapshot: (name) => json(post('snapshots', name === undefined ? {} : { name })),
    snapshot: (id) => json(call('GET', `/console/api/v1/snapshots/${segment(id)}`)),
    restoreSnapshot: (id) => json(post(`snapshots/${segment(id)}/restore`, {})),
    deleteSnapshot: (id) => json(call('DELETE', `/console/api/v1/snapshots/${segment(id)}`)),
    lint: async () => (await json<{ findings: LintLine[] }>(call('GET', '/console/api/v1/lint'))).findings,
    clearLint: () => json(call('DELETE', '/console/api/v1/lint')),
    faults: () => json(call('GET', '/console/api/v1/faults')),
    addFault: (fault) => json(post('faults', fault)),
    faultPacks: () => json(call('GET', '/console/api/v1/fault-packs')),
    useFaultPack: (name) => json(post(`fault-packs/${segment(name)}`, {})),
    removeFaults: (id) => json(call('DELETE', `/console/api/v1/faults${id === undefined ? '' : `/${segment(id)}`}`)),
    faultErrors: () => json(call('GET', '/console/api/v1/fault-errors')),
    explanations: () => json(call('GET', '/console/api/v1/explanations')),
    requests: (filter) => json(call('GET', `/console/api/v1/requests?${new URLSearchParams(filter)}`)),
    request: (id) => json(call('GET', `/console/api/v1/requests/${segment(id)}`)),
    certificateAuthority: async () => (await call('GET', '/console/ca.pem')).text(),
  }
}

/** A world file with its files: each is a field of the name that it has there. */
function worldForm(yaml: string, files: ReadonlyMap<string, Blob>): FormData {
  const form = new FormData()
  form.set('world', yaml)
  for (const [path, file] of files) form.set(path, file, path)
  return form
}

function unreachable(origin: string, error: unknown): Failure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if ((cause as { code?: string }).code === 'ECONNREFUSED') {
    return new Failure(`Nothing answers at ${origin}.`, 'Start Darkroom with: darkroom start')
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Failure(
    `${origin} cannot be reached: ${reason}`,
    'Set the address of a running Darkroom with --url or DARKROOM_URL.',
  )
}

/** What the control API says of a problem. */
interface Problem {
  readonly error: { readonly message: string; readonly fix?: string }
  readonly explanation?: { readonly fix: string; readonly rule: string; readonly expected?: string }
  readonly link?: string
}

async function refused(origin: string, response: Response): Promise<Failure> {
  const text = await response.text()
  const { error, explanation, link } = parseProblem(text) ?? {}
  if (error === undefined) {
    return new Failure(
      `The server at ${origin} is not this version of Darkroom (status ${response.status}).`,
      'Set the address of a running Darkroom with --url or DARKROOM_URL, or start one with: darkroom start',
    )
  }
  const fix = explanation?.fix ?? error.fix
  const rule = explanation?.rule
  const next = [
    ...(fix === undefined ? [] : [fix]),
    ...(rule === undefined ? [] : [`Rule: ${rule}`]),
    ...(link === undefined ? [] : [`More: ${link}`]),
  ]
  const facts = { ...(rule === undefined ? {} : { rule }), ...(link === undefined ? {} : { link }) }
  return new Failure(error.message, next, exitCodes.failed, facts)
}

function parseProblem(text: string): Problem | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const message = (value as Partial<Problem> | null)?.error?.message
    return typeof message === 'string' ? (value as Problem) : undefined
  } catch {
    return undefined
  }
}

/** A part of a path. Half of a surrogate pair, which cannot be encoded, becomes U+FFFD, as in any other text that is sent. */
function segment(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
