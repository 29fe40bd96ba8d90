import { createPublicKey, generateKeyPairSync, hash, type KeyObject, randomBytes, sign } from 'node:crypto'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509'

/** A certificate with its key. */
export interface KeyPair {
  readonly key: KeyObject
  /** The certificate, PEM. */
  readonly certificate: string
}

/** From when until when a certificate is good, Unix milliseconds. */
export interface Lifetime {
  readonly notBefore: number
  readonly notAfter: number
}

/** What a certificate authority may vouch for; RFC 5280 4.2.1.10: a DNS name covers itself and its subdomains. */
export interface Reach {
  readonly domains: readonly string[]
  /** Addresses as in `127.0.0.1/32`. */
  readonly addresses: readonly string[]
}

const ecdsaWithSha256 = '1.2.840.10045.4.3.2'
const commonName = '2.5.4.3'
const authorityName = nameOf('Darkroom local certificate authority')

/** Makes a certificate authority that can vouch for nothing outside its reach. Keys are P-256. */
export function issueAuthority(lifetime: Lifetime, reach: Reach): KeyPair {
  const { privateKey: key, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const permitted = [
    ...reach.domains.map((dNSName) => new GeneralName({ dNSName })),
    ...reach.addresses.map((iPAddress) => new GeneralName({ iPAddress })),
  ].map((base) => new GeneralSubtree({ base }))
  const certificate = issue(key, authorityName, publicKey, lifetime, [
    extension(id_ce_basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }), 'critical'),
    extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign), 'critical'),
    extension(
      id_ce_nameConstraints,
      new NameConstraints({ permittedSubtrees: new GeneralSubtrees(permitted) }),
      'critical',
    ),
  ])
  return { key, certificate }
}

/** Makes a server's certificate for one host name, signed by an authority. */
export function issueLeaf(authorityKey: KeyObject, host: string, lifetime: Lifetime): KeyPair {
  const { privateKey: key, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = issue(authorityKey, nameOf('Darkroom (local, not Meta)'), publicKey, lifetime, [
    extension(id_ce_basicConstraints, new BasicConstraints(), 'critical'),
    extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), 'critical'),
    extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth])),
    extension(id_ce_subjectAltName, new SubjectAlternativeName([new GeneralName({ dNSName: host })])),
  ])
  return { key, certificate }
}

/** The SHA-256 of a key's SubjectPublicKeyInfo in base64, as browsers name keys. */
export function spkiHash(key: KeyObject): string {
  return hash('sha256', spki(key), 'base64')
}

function issue(
  issuerKey: KeyObject,
  subject: Name,
  publicKey: KeyObject,
  { notBefore, notAfter }: Lifetime,
  extensions: readonly Extension[],
): string {
  const algorithm = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 })
  const issuerId = keyIdentifier(createPublicKey(issuerKey))
  const body = new TBSCertificate({
    version: Version.v3,
    serialNumber: positive(randomBytes(16)),
    signature: algorithm,
    issuer: authorityName,
    validity: new Validity({ notBefore: new Date(notBefore), notAfter: new Date(notAfter) }),
    subject,
    subjectPublicKeyInfo: AsnConvert.parse(spki(publicKey), SubjectPublicKeyInfo),
    extensions: new Extensions([
      ...extensions,
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(publicKey))),
      extension(
        id_ce_authorityKeyIdentifier,
        new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(issuerId) }),
      ),
    ]),
  })
  const certificate = new Certificate({
    tbsCertificate: body,
    signatureAlgorithm: algorithm,
    signatureValue: bytes(sign('sha256', Buffer.from(AsnConvert.serialize(body)), issuerKey)),
  })
  const base64 = Buffer.from(AsnConvert.serialize(certificate)).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

function extension(extnID: string, value: object, critical?: 'critical'): Extension {
  return new Extension({
    extnID,
    critical: critical === 'critical',
    extnValue: new OctetString(AsnConvert.serialize(value)),
  })
}

function nameOf(text: string): Name {
  const attribute = new AttributeTypeAndValue({ type: commonName, value: new AttributeValue({ utf8String: text }) })
  return new Name([new RelativeDistinguishedName([attribute])])
}

/** RFC 7093 section 2, method 1: the leftmost 160 bits of a SHA-256 over the key. */
function keyIdentifier(key: KeyObject): ArrayBuffer {
  const { subjectPublicKey } = AsnConvert.parse(spki(key), SubjectPublicKeyInfo)
  return bytes(hash('sha256', Buffer.from(subjectPublicKey), 'buffer').subarray(0, 20))
}

function spki(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ type: 'spki', format: 'der' })
}

/** A serial number's bytes: positive, and no leading zero byte. */
function positive(serial: Buffer): ArrayBuffer {
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  return bytes(serial)
}

function bytes(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer
}
