import { createSecureContext, type SecureContext } from 'node:tls'
import type { CertificateAuthority } from './certificate-authority.ts'

const day = 86_400_000
/** Hosts below instagram.com and facebook.com are without end; these many are remembered. */
const capacity = 200

/** What TLS answers with for a host; made when it is first asked for, kept until a day before it ends. */
export function createSecureContexts(
  authority: () => CertificateAuthority,
  now: () => number = Date.now,
): (host: string) => SecureContext {
  const kept = new Map<string, { readonly context: SecureContext; readonly until: number }>()
  return (host) => {
    const name = host.toLowerCase()
    const found = kept.get(name)
    if (found !== undefined && now() < found.until) return found.context
    const issuer = authority()
    const { certificate, key, notAfter } = issuer.issue(name)
    const context = createSecureContext({
      // The authority's certificate is sent too, since a browser given its key looks for it in the chain.
      cert: certificate + issuer.certificate,
      key: key.export({ type: 'pkcs8', format: 'pem' }),
    })
    kept.delete(name)
    kept.set(name, { context, until: notAfter - day })
    const oldest = kept.keys().next().value
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest)
    return context
  }
}
