import { isLoopback } from '../loopback.ts'

/** Variables of a process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy that this machine's own environment wants between itself and a host, by the variables curl made customary:
 * `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either letter case.
 *
 * @returns undefined for a direct connection; loopback is always direct. `checkProxyVariables` refuses what is no http(s) URL.
 */
export function upstreamProxy(
  environment: Environment,
  scheme: 'http' | 'https',
  host: string,
  port: number,
): URL | undefined {
  if (isLoopback(host) || isExempt(environment.no_proxy ?? environment.NO_PROXY ?? '', host, port)) return undefined
  return parseProxy(findProxyVariable(environment, scheme)?.value ?? '')
}

/** The variable that names the proxy for a scheme; undefined where none does, or the one that counts is empty. */
export function findProxyVariable(
  environment: Environment,
  scheme: 'http' | 'https',
): { readonly name: string; readonly value: string } | undefined {
  const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY']
  const name = names.find((candidate) => environment[candidate] !== undefined)
  const value = name === undefined ? undefined : environment[name]?.trim()
  return name === undefined || value === undefined || value === '' ? undefined : { name, value }
}

/** A proxy's URL, which may lack its scheme. @returns undefined for what is no http(s) URL. */
export function parseProxy(value: string): URL | undefined {
  const proxy = URL.parse(value.includes('://') ? value : `http://${value}`)
  return proxy?.protocol === 'http:' || proxy?.protocol === 'https:' ? proxy : undefined
}

/** The entries of a `NO_PROXY`. */
export function exemptions(noProxy: string): string[] {
  return noProxy.split(/[\s,]+/).filter((entry) => entry !== '')
}

/** The domain that an entry of `NO_PROXY` means: `.example.com` and `*.example.com` are `example.com`. */
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
  if (proxy.username === '' && proxy.password === '') return {}
  const credentials = Buffer.concat([bytesOf(proxy.username), Buffer.from(':'), bytesOf(proxy.password)])
  return { 'proxy-authorization': `Basic ${credentials.toString('base64')}` }
}

/** The bytes behind percent-escapes. A `%` that begins none is literal, as in curl. */
function bytesOf(text: string): Buffer {
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
