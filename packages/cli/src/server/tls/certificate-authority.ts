import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { metaDomains } from '@darkroom/contract'
import { issueAuthority, issueLeaf, type KeyPair, type Reach, spkiHash } from './certificate.ts'

/** The local certificate authority: it vouches for this machine's Instagram to the programs that trust it. */
export interface CertificateAuthority {
  /** Its certificate, PEM. */
  readonly certificate: string
  /** Where that certificate is kept. */
  readonly path: string
  /** The SHA-256 of its public key in base64, as `--ignore-certificate-errors-spki-list` wants it. */
  readonly spkiHash: string
  /** A server's certificate for a host, new. */
  issue(host: string): KeyPair & { readonly notAfter: number }
}

const day = 86_400_000
/** How long a certificate authority and its servers' certificates are good, in real time. */
const lifetimes = { authority: 30 * day, leaf: 7 * day }

/** What it may vouch for: Meta's names and this machine. */
const reach: Reach = {
  domains: [...metaDomains, 'localhost'],
  addresses: ['127.0.0.1/32', '::1/128'],
}

/**
 * Opens the certificate authority that is kept in a directory; makes a new one when there is none, when it is broken, or
 * when it would end before a server's certificate does.
 *
 * The directory is its owner's alone (0700) and so is the key (0600). It is never put into a store of the system's.
 *
 * @param now Real time, Unix milliseconds.
 */
export function openCertificateAuthority(directory: string, now: number = Date.now()): CertificateAuthority {
  const path = join(directory, 'ca.pem')
  const keyPath = join(directory, 'ca-key.pem')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  chmodSync(directory, 0o700)
  const { certificate, key } = readAuthority(path, keyPath, now) ?? makeAuthority(path, keyPath, now)
  const end = new X509Certificate(certificate).validToDate.getTime()
  return {
    certificate,
    path,
    spkiHash: spkiHash(key),
    issue: (host) => {
      const notAfter = Math.min(now + lifetimes.leaf, end)
      return { ...issueLeaf(key, host, { notBefore: now - day, notAfter }), notAfter }
    },
  }
}

function readAuthority(path: string, keyPath: string, now: number): KeyPair | undefined {
  try {
    const certificate = readFileSync(path, 'utf8')
    const key: KeyObject = createPrivateKey(readFileSync(keyPath))
    const parsed = new X509Certificate(certificate)
    const lasts = parsed.validToDate.getTime() >= now + lifetimes.leaf && parsed.validFromDate.getTime() <= now
    // One that an earlier Darkroom made vouches for fewer names.
    const covers = reach.domains.every((domain) => parsed.raw.includes(domain))
    if (!lasts || !covers || !parsed.checkPrivateKey(key)) return undefined
    chmodSync(keyPath, 0o600)
    return { certificate, key }
  } catch {
    return undefined
  }
}

function makeAuthority(path: string, keyPath: string, now: number): KeyPair {
  const made = issueAuthority({ notBefore: now - day, notAfter: now + lifetimes.authority }, reach)
  replace(keyPath, made.key.export({ type: 'pkcs8', format: 'pem' }), 0o600)
  replace(path, made.certificate, 0o644)
  return made
}

/** Writes beside and renames, so that a half-written file is never read. */
function replace(path: string, text: string | Buffer, mode: number): void {
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, text, { mode })
  chmodSync(beside, mode)
  renameSync(beside, path)
}
