import { isLoopback } from './loopback.ts'

/** Variables of a process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that this machine's own environment wants between itself and a host, by the variables curl made customary:
 * `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either letter case.
 *
 * @returns undefined for a direct connection; loopback is always direct. What is no http(s) URL is left aside.
 */
export function upstreamProxy(
  environment: Environment,
  scheme: 'http' | 'https',
  host: string,
  port: number,
): URL | undefined {
  if (isLoopback(host) || isExempt(environment.no_proxy ?? environment.NO_PROXY ?? '', host, port)) return undefined
  const value =
    environment[`${scheme}_proxy`] ??
    environment[`${scheme.toUpperCase()}_PROXY`] ??
    environment.all_proxy ??
    environment.ALL_PROXY ??
    ''
  const proxy = URL.parse(value.includes('://') ? value : `http://${value}`)
  return proxy?.protocol === 'http:' || proxy?.protocol === 'https:' ? proxy : undefined
}

/** The entries of a `NO_PROXY`. */
export function exemptions(noProxy: string): string[] {
  return noProxy.split(/[\s,]+/).filter((entry) => entry !== '')
}

/** The domain an entry of `NO_PROXY` stands for: `.example.com` and `*.example.com` are `example.com`. */
export function exemptDomain(entry: string): string {
  return entry
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\*?\./, '')
}

function isExempt(noProxy: string, host: string, port: number): boolean {
  const name = host.toLowerCase()
  return exemptions(noProxy).some((entry) => {
    if (entry === '*') return true
    const wantedPort = /:(\d+)$/.exec(entry)?.[1]
    if (wantedPort !== undefined && Number(wantedPort) !== port && !entry.includes('::')) return false
    const domain = exemptDomain(entry)
    return name === domain || name.endsWith(`.${domain}`)
  })
}

/** The header that carries a proxy's user and password, if its URL has them. */
export function proxyAuthorization(proxy: URL): Record<string, string> {
  if (proxy.username === '') return {}
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }
}
