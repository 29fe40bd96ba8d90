import { metaDomains } from '@darkroom/contract'
import { type Environment, exemptDomain, exemptions } from './proxy/upstream-proxy.ts'

/** The environment variables that make a program reach this machine as Meta's hosts. */
export interface Surroundings {
  /** `http://127.0.0.1:4000`: the server is its own proxy. */
  readonly proxy: string
  /** File with the local certificate authority and what the environment adds to a store already. */
  readonly addition: string
  /** File with every root certificate and the local authority. */
  readonly bundle: string
  /** Variables of Darkroom's own; undefined ones are left out. */
  readonly own: Environment
}

/** The environment of a program that is to find Instagram on this machine. */
export function childEnvironment(parent: Environment, { proxy, addition, bundle, own }: Surroundings): Environment {
  const noProxy = withoutMeta(parent.no_proxy ?? parent.NO_PROXY ?? '')
  return {
    ...parent,
    ...own,
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    // Plain http too: a program that writes http://graph.instagram.com is not to reach the real one.
    HTTP_PROXY: proxy,
    http_proxy: proxy,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    // Node: the proxy variables are used only if this is set.
    NODE_USE_ENV_PROXY: '1',
    NODE_EXTRA_CA_CERTS: addition,
    DENO_CERT: addition,
    // These replace the store of curl, OpenSSL (Python, Ruby, Go ...) and Python's requests.
    CURL_CA_BUNDLE: bundle,
    SSL_CERT_FILE: bundle,
    REQUESTS_CA_BUNDLE: bundle,
  }
}

/** A `NO_PROXY` that keeps its entries, but for those that would lead past Darkroom to the real hosts. */
function withoutMeta(noProxy: string): string {
  const kept = exemptions(noProxy).filter((entry) => entry !== '*' && !coversMeta(exemptDomain(entry)))
  return [...new Set([...kept, 'localhost', '127.0.0.1', '::1'])].join(',')
}

function coversMeta(domain: string): boolean {
  return metaDomains.some(
    (meta) => domain === meta || domain.endsWith(`.${meta}`) || meta.endsWith(`.${domain}`) || domain === '',
  )
}
