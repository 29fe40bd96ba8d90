import { locate } from '../base/hosts.ts'
import type { Explanations } from '../explain/explanations.ts'
import { redactPath, redactQuery } from '../explain/redact.ts'
import { findAccount } from '../world/records/accounts.ts'
import { findApp } from '../world/records/apps/apps.ts'
import { findClient } from '../world/records/apps/products.ts'
import { findPerson } from '../world/records/people.ts'
import { findAccessToken } from '../world/records/tokens/access-tokens.ts'
import { findAuthorizationCode } from '../world/records/tokens/authorization-codes.ts'
import type { World } from '../world/world.ts'
import { detailOf } from './detail.ts'
import { kindOf } from './kinds.ts'
import { linksOf, withoutFragment } from './links.ts'
import { operationOf } from './operation-of.ts'
import type { RawRequest } from './raw-request.ts'
import { readFormPairs, readJsonPairs } from './read-form-pairs.ts'
import type { FoundRequest } from './request-log.ts'

/** What requests are described by. */
export interface Describing {
  readonly world: World
  /** Darkroom's own. */
  readonly origin: string
  readonly explanations: Explanations
}

/** Tells what is shown of a request: where it went, who asked about whom, and what it held, without secrets. */
export function describeRequest({ world, origin, explanations }: Describing, raw: RawRequest): FoundRequest {
  const { id, at, took, method, url, status, explanation, fault } = raw
  const destination = locate(url, origin)
  const { host = '', path = '', query = '' } = destination ?? {}
  const asked = [...new URLSearchParams(query)]
  const form = readFormPairs(raw)
  const parameters = new Map([...asked, ...form, ...readJsonPairs(raw)])
  const why = explanation === null ? undefined : explanations.find(explanation.slice(explanation.lastIndexOf('/') + 1))
  return {
    request: {
      id,
      at,
      took,
      method,
      host,
      path: redactPath(path),
      query: redactQuery(query),
      status,
      kind: destination === undefined ? 'api' : kindOf(destination),
      ...(explanation === null ? {} : { explanation }),
      ...(fault === undefined ? {} : { fault }),
      ...askerOf(world, raw, parameters),
      operation: operationOf(method, redactPath(path)),
      links: destination === undefined ? { needs: [], gives: [] } : linksOf(raw, destination, parameters),
    },
    detail: { ...detailOf(raw, asked, form), ...(why === undefined ? {} : { why }) },
  }
}

interface Asker {
  readonly app?: string
  readonly account?: string
}

function askerOf(world: World, raw: RawRequest, parameters: ReadonlyMap<string, string>): Asker {
  const bearer = /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(raw.headers.get('authorization') ?? '')?.[1]
  const token = parameters.get('access_token') || bearer || parameters.get('fb_exchange_token')
  const found = token === undefined ? undefined : findAccessToken(world, token)
  if (found !== undefined) return { app: found.appId, ...nameOf(world, found) }
  const sent = parameters.get('code') ?? /[?&#]code=([^&#]+)/.exec(raw.answerHeaders['location'] ?? '')?.[1]
  const code = sent === undefined ? undefined : findAuthorizationCode(world, withoutFragment(sent))
  if (code !== undefined) return { app: code.appId, ...nameOf(world, code) }
  const clientId = parameters.get('client_id')
  if (clientId === undefined) return {}
  const app = findClient(world, clientId)?.appId ?? findApp(world, clientId)?.id
  return app === undefined ? {} : { app }
}

function nameOf(
  world: World,
  { accountId, personId }: { readonly accountId?: string | null; readonly personId?: string | null },
): Asker {
  const name =
    accountId === null || accountId === undefined
      ? findPerson(world, personId ?? '')?.email
      : findAccount(world, accountId)?.username
  return name === undefined ? {} : { account: name }
}
