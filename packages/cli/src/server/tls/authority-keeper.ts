import { join } from 'node:path'
import type { SecureContext } from 'node:tls'
import { openTemporary, type Temporary } from '../../temporary.ts'
import type { CertificateAuthority } from './certificate-authority.ts'

/** The certificate authority of a run, and what TLS answers with. */
export interface AuthorityKeeper {
  readonly open: () => Promise<CertificateAuthority>
  readonly secureContext: (host: string) => Promise<SecureContext>
  /** Removes what was kept for this run only. */
  readonly close: () => void
}

/**
 * Opens the certificate authority when it is first needed, since loading it takes as long as the rest of a start.
 *
 * @param data The data directory, below which it is kept; undefined: a temporary one, removed at `close()`.
 */
export function createAuthorityKeeper(data: string | undefined): AuthorityKeeper {
  let temporary: Temporary | undefined
  const directory = (): string => {
    if (data !== undefined) return join(data, 'ca')
    temporary ??= openTemporary('ca')
    return join(temporary.path, 'ca')
  }
  const load = async () => {
    const [{ openCertificateAuthority }, { createSecureContexts }] = await Promise.all([
      import('./certificate-authority.ts'),
      import('./secure-contexts.ts'),
    ])
    const open = (): CertificateAuthority => openCertificateAuthority(directory())
    return { open, secureContext: createSecureContexts(open) }
  }
  let loaded: ReturnType<typeof load> | undefined
  const loadOnce = (): ReturnType<typeof load> => (loaded ??= load())
  return {
    open: async () => (await loadOnce()).open(),
    secureContext: async (host) => (await loadOnce()).secureContext(host),
    close: () => temporary?.[Symbol.dispose](),
  }
}
