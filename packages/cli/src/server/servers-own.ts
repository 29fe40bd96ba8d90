import { isLoopback } from './loopback.ts'
import { proxyAutoConfig } from './proxy/proxy-auto-config.ts'
import type { CertificateAuthority } from './tls/certificate-authority.ts'

/** Where the proxy auto-config file and the local certificate authority are served. */
export const pacPath: string = '/console/proxy.pac'
export const caPath: string = '/console/ca.pem'

/** Whether an address is one of what only the server knows: how a browser is set up for it. */
export function findServersOwn(address: string): string | undefined {
  const path = [pacPath, caPath].find((own) => address.endsWith(own))
  if (path === undefined) return undefined
  const { hostname, pathname } = new URL(address)
  return isLoopback(hostname) && pathname === path ? path : undefined
}

/** The proxy auto-config file, or the authority's certificate. */
export async function answerServersOwn(
  path: string,
  port: number,
  authority: () => Promise<CertificateAuthority>,
): Promise<Response> {
  if (path === pacPath)
    return new Response(proxyAutoConfig(port), { headers: { 'content-type': 'application/x-ns-proxy-autoconfig' } })
  const { certificate } = await authority()
  return new Response(certificate, { headers: { 'content-type': 'application/x-x509-ca-cert' } })
}
