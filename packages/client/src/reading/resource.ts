import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import type { Call, Parameters } from '../http/call.ts'
import { perform } from '../http/perform.ts'
import { isText, matches } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { proofOf } from '../tokens/proof.ts'
import type { Token } from '../tokens/token.ts'
import { checkUsable, type TokenSource } from '../tokens/token-source.ts'

/** Values of parameters as they are written in a program. */
export type ParameterValues = Parameters

/** A call for a resource, with a token to come from a source. */
export interface ResourceCall extends CallOptions {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the version; begins with a slash. */
  readonly path: string | ((token: Token) => string)
  readonly parameters?: ParameterValues | undefined
  /** Absent: whatever changes nothing. */
  readonly repeatable?: boolean | undefined
}

/** Calls for a resource with the source's token, and tells the source where that is refused for good. */
export async function callResource(context: Context, source: TokenSource, resource: ResourceCall): Promise<unknown> {
  const token = await source.get()
  checkUsable(context, token)
  const { accessToken } = token
  const { method, path, parameters, signal, deadline, repeatable } = resource
  if (parameters && 'access_token' in parameters) throw invalidOption('parameters', 'without access_token')
  const proof = context.proof === true ? await proofOf(context, accessToken) : undefined
  const values = proof === undefined ? parameters : { ...parameters, appsecret_proof: proof }
  const call: Call = {
    method,
    host: context.graph,
    path: `/${context.version}${isText(path) ? path : path(token)}`,
    query: method === 'POST' ? undefined : values,
    form: method === 'POST' ? (values ?? {}) : undefined,
    accessToken,
    repeatable,
    signal,
    deadline,
    usageKey: token.userId ?? token.id,
  }
  try {
    return await perform(context, call)
  } catch (error) {
    if (error instanceof ApiError && error.reconnect) await source.refused?.(token, error)
    throw error
  }
}

/** A path that stays where it is: nothing in it may lead to another host, version or query. */
export function checkedPath(path: string): string {
  if (matches(path, /^(?=\/)(?:\/(?!\.{1,2}(?:\/|$))[\w.:~-]+)*\/?$/)) return path
  throw invalidOption('path', 'like /17841405793187218/media, without a query')
}
