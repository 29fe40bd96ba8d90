import { readFileSync } from 'node:fs'
import { getCACertificates } from 'node:tls'
import type { Environment } from '../proxy/upstream-proxy.ts'

/**
 * Every certificate a program would trust without Darkroom, and the local authority's, as one PEM file's text: for the
 * variables that replace a program's store instead of adding to it.
 */
export function trustBundle(environment: Environment, localAuthority: string): string {
  const named = ['SSL_CERT_FILE', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE'].map((name) => readOwn(environment[name]))
  return concatenate([...named, ...roots(), localAuthority])
}

/** What the environment adds to a program's store, and the local authority's certificate: for the variables that add. */
export function trustAddition(environment: Environment, localAuthority: string): string {
  return concatenate([readOwn(environment.NODE_EXTRA_CA_CERTS), readOwn(environment.DENO_CERT), localAuthority])
}

function roots(): string[] {
  return [...getCACertificates('bundled'), ...systemRoots()]
}

/** Not every system has a store that can be read. */
function systemRoots(): string[] {
  try {
    return getCACertificates('system')
  } catch {
    return []
  }
}

/** A file of certificates that the environment names; one that cannot be read adds nothing, as it did before. */
function readOwn(path: string | undefined): string {
  if (path === undefined || path === '') return ''
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Certificates of several files, each once. */
function concatenate(texts: readonly string[]): string {
  const certificates = texts.flatMap(
    (text) => text.match(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END [A-Z ]{11,20}-----/g) ?? [],
  )
  return `${[...new Set(certificates)].join('\n')}\n`
}
