import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../testing/tools.ts'
import { openCertificateAuthority } from './certificate-authority.ts'
import { trustAddition, trustBundle } from './trust-bundle.ts'

test('a store that replaces holds the public roots, those of the environment, and the local authority', () => {
  using directory = temporaryDirectory()
  using other = temporaryDirectory()
  const local = openCertificateAuthority(directory.path).certificate.trim()
  const company = openCertificateAuthority(other.path)
  const bundle = trustBundle({ SSL_CERT_FILE: company.path }, local)
  expect(bundle).toContain(rootCertificates[0]?.trim())
  expect(bundle).toContain(company.certificate.trim())
  expect(bundle).toContain(local)
})

test('a store that adds holds what was added before, and the local authority', () => {
  using directory = temporaryDirectory()
  using other = temporaryDirectory()
  const local = openCertificateAuthority(directory.path).certificate
  const company = openCertificateAuthority(other.path)
  expect(trustAddition({ NODE_EXTRA_CA_CERTS: company.path }, local)).toBe(company.certificate + local)
  expect(trustAddition({ NODE_EXTRA_CA_CERTS: join(other.path, 'none.pem') }, local)).toBe(local)
})

test('what is no certificate is left out', () => {
  using directory = temporaryDirectory()
  const local = openCertificateAuthority(directory.path).certificate
  const path = join(directory.path, 'own.pem')
  writeFileSync(path, '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n')
  expect(trustAddition({ NODE_EXTRA_CA_CERTS: path }, local)).toBe(local)
})
