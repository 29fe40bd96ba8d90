import { Counter, Gauge, Histogram, Registry } from '@prometheus-io/client'

/** What is measured while connect works. */
export interface Metrics {
  /** A refresh ended: `refreshed`, or the client's code for what went wrong. */
  refreshed(result: string): void
  /** A piece of work ended. */
  worked(kind: string, result: 'done' | 'failed'): void
  /** The proxy answered a call. @param status Of the answer, connect's own included. */
  answered(login: string, status: number, seconds: number): void
  /** A link ended: `connected`, or why not. */
  linked(result: string): void
  /** An attempt to deliver an event ended. */
  attempted(result: 'delivered' | 'failed'): void
  /** Everything in Prometheus' text format. */
  print(): Promise<string>
  readonly contentType: string
}

/** What is counted when it is asked for. */
export interface Sources {
  /** Connections by state. */
  readonly connections: () => Promise<Readonly<Record<string, number>>>
  /** Posts by state. */
  readonly posts: () => Promise<Readonly<Record<string, number>>>
  /** Deliveries to endpoints that have not arrived, by state. */
  readonly deliveries: () => Promise<Readonly<Record<string, number>>>
  /** For how many seconds the oldest work has been due. */
  readonly workLag: () => Promise<number>
  /** How many apps and accounts nobody calls now, since a limit is near. */
  readonly cooling: () => Promise<number>
}

/** The metrics of one process. */
export function createMetrics(sources: Sources): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const refreshes = new Counter({
    name: 'connect_refreshes_total',
    help: 'Refreshes of tokens by result.',
    labelNames: ['result'] as const,
    registers,
  })
  const work = new Counter({
    name: 'connect_work_total',
    help: 'Pieces of work done by this process, by kind and result.',
    labelNames: ['kind', 'result'] as const,
    registers,
  })
  const links = new Counter({
    name: 'connect_links_total',
    help: 'Tries to link an account, by result.',
    labelNames: ['result'] as const,
    registers,
  })
  const attempts = new Counter({
    name: 'connect_delivery_attempts_total',
    help: 'Attempts of this process to deliver events to endpoints, by result.',
    labelNames: ['result'] as const,
    registers,
  })
  const answers = new Counter({
    name: 'connect_proxy_answers_total',
    help: 'Answers of the proxy by login and class of status.',
    labelNames: ['login', 'class'] as const,
    registers,
  })
  const latency = new Histogram({
    name: 'connect_proxy_seconds',
    help: 'From a call of the proxy to the head of its answer.',
    labelNames: ['login'] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const connections = new Gauge({
    name: 'connect_connections',
    help: 'Connections by state.',
    labelNames: ['state'] as const,
    registers,
  })
  const posts = new Gauge({
    name: 'connect_posts',
    help: 'Posts by state.',
    labelNames: ['state'] as const,
    registers,
  })
  const deliveries = new Gauge({
    name: 'connect_deliveries',
    help: 'Deliveries to endpoints that wait or are parked. connect_delivery_attempts_total counts those that arrived.',
    labelNames: ['state'] as const,
    registers,
  })
  const lag = new Gauge({
    name: 'connect_work_lag_seconds',
    help: 'For how long the oldest work has been due.',
    registers,
  })
  const cooling = new Gauge({
    name: 'connect_cooling',
    help: 'Apps and accounts that are not called now, since a limit is near.',
    registers,
  })
  return {
    refreshed: (result) => refreshes.inc({ result }),
    worked: (kind, result) => work.inc({ kind, result }),
    linked: (result) => links.inc({ result }),
    attempted: (result) => attempts.inc({ result }),
    answered: (login, status, seconds) => {
      answers.inc({ login, class: `${Math.trunc(status / 100)}xx` })
      latency.observe({ login }, seconds)
    },
    print: async () => {
      for (const [gauge, count] of [
        [connections, sources.connections],
        [posts, sources.posts],
        [deliveries, sources.deliveries],
      ] as const) {
        const states = await count()
        gauge.reset()
        for (const [state, value] of Object.entries(states)) gauge.set({ state }, value)
      }
      lag.set(await sources.workLag())
      cooling.set(await sources.cooling())
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
