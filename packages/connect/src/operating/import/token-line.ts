import type { Login } from '@darkroom/contract'
import { z } from 'zod'
import { Refused } from './entry.ts'

/** A token and what is known of it, whatever file it came from. */
export interface TokenLine {
  readonly login: Login
  readonly accessToken: string
  /** When the token ends, Unix milliseconds. */
  readonly expiresAt?: number | undefined
  readonly issuedAt?: number | undefined
}

type Value = Readonly<Record<string, unknown>>

/**
 * What an entry says: one of connect's own, of Nango's connections (`GET /connections/{id}`) or of Postiz' table `Integration`.
 *
 * @returns A sentence for what is left out on purpose: accounts of other services, and what was deleted.
 * @throws Refused
 */
export function tokenLineOf(value: Value): TokenLine | string {
  if ('provider_config_key' in value || 'connection_id' in value) return ofNango(value)
  if ('providerIdentifier' in value) return ofPostiz(value)
  return ofOurs(value)
}

/** By Nango's name of the provider. */
const nangoLogins: Readonly<Record<string, Login>> = { instagram: 'instagram', facebook: 'facebook' }
/** By Postiz' name of the provider: the plain one signs in with Facebook. */
const postizLogins: Readonly<Record<string, Login>> = { 'instagram-standalone': 'instagram', instagram: 'facebook' }

function ofNango(value: Value): TokenLine | string {
  const provider = textOf(value['provider']) ?? textOf(value['provider_config_key']) ?? 'unknown'
  const login = nangoLogins[provider]
  if (login === undefined) return `This connection of Nango is for ${provider}, not Instagram.`
  const credentials = value['credentials']
  if (typeof credentials !== 'object' || credentials === null)
    throw new Refused(
      'It has no credentials, as Nango’s list of connections has none. Fetch each with GET /connections/{connection_id}?provider_config_key=...',
      'credentials',
    )
  const { access_token: accessToken, expires_at: expiresAt } = credentials as Record<string, unknown>
  return {
    login,
    accessToken: required(accessToken, 'credentials.access_token'),
    expiresAt: login === 'facebook' ? undefined : momentOf(expiresAt, 'credentials.expires_at'),
  }
}

function ofPostiz(value: Value): TokenLine | string {
  const provider = textOf(value['providerIdentifier']) ?? 'unknown'
  const login = postizLogins[provider]
  if (login === undefined) return `This integration of Postiz is for ${provider}, not Instagram.`
  if (textOf(value['deletedAt']) !== undefined) return 'It was deleted in Postiz.'
  return {
    login,
    accessToken: required(value['token'], 'token'),
    // Prisma stores UTC, and PostgreSQL prints it without a zone.
    expiresAt: login === 'facebook' ? undefined : momentOf(utcOf(value['tokenExpiration']), 'tokenExpiration'),
  }
}

const loginSchema = z.enum(['instagram', 'facebook', 'basic-display'])

function ofOurs(value: Value): TokenLine {
  const login = loginSchema.safeParse(value['login'])
  if (!login.success)
    throw new Refused(
      `login has to be ${loginSchema.options.join(', ')}. The first two are Instagram Login and Facebook Login.`,
      'login',
    )
  if (value['kind'] === 'shortLived')
    throw new Refused('It is a short-lived token, which ends within the hour and is not kept.', 'kind')
  const nameOf = (...names: readonly string[]): string => names.find((name) => name in value) ?? names[0] ?? ''
  const [token, expiry, issue] = [
    nameOf('accessToken', 'access_token', 'token'),
    nameOf('expiresAt', 'expires_at'),
    nameOf('issuedAt', 'issued_at'),
  ]
  return {
    login: login.data,
    accessToken: required(value[token], token),
    expiresAt: momentOf(value[expiry], expiry),
    issuedAt: momentOf(value[issue], issue),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function required(value: unknown, field: string): string {
  const text = textOf(value)
  if (text === undefined) throw new Refused(`${field} is missing: it has to be the account’s access token.`, field)
  if (/\s/.test(text)) throw new Refused(`${field} has spaces or line breaks in it, which no token has.`, field)
  return text
}

const moment = z.iso.datetime({ offset: true })

/** @returns Unix milliseconds. */
function momentOf(value: unknown, field: string): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const text = textOf(value)
  // PostgreSQL prints a blank in place of the T, and hours alone as the zone.
  const plain = text?.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/([+-]\d\d)$/, '$1:00')
  if (plain === undefined || !moment.safeParse(plain).success)
    throw new Refused(`${field} is no moment with its zone, such as 2026-12-01T00:00:00Z.`, field)
  return Date.parse(plain)
}

function utcOf(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d[ T][\d:.]+$/.test(value.trim()) ? `${value.trim()}Z` : value
}
