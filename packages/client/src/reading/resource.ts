import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { bounded } from '../http/bounded.ts'
import type { Call, Parameters } from '../http/call.ts'
import { paced } from '../http/pacer.ts'
import { isRecord, isText, matches } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { nameOfToken, proofOf } from '../tokens/proof.ts'
import type { Token } from '../tokens/token.ts'
import { checkUsable, type TokenSource } from '../tokens/token-source.ts'
import { checkedRepeatable } from './repeatable.ts'

/** The parameters of a call. */
export type ParameterValues = Parameters

/** A call for a resource. Its token comes from a source. */
export interface ResourceCall extends CallOptions {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the version; begins with a slash. */
  readonly path: string | ((token: Token) => string)
  readonly parameters?: ParameterValues | undefined
  /** Whether it can be sent again. Default: according to the contract. */
  readonly repeatable?: boolean | undefined
}

/** Turns a reply into a result, within the call's deadline. */
export type Finish<T> = (reply: unknown, call: Call, token: Token) => T | Promise<T>

/** Calls for a resource with the source's token. Calls `refused` of the source if the person has to authorize again. */
export function callResource<T>(
  context: Context,
  source: TokenSource,
  resource: ResourceCall,
  finish: Finish<T>,
): Promise<T> {
  const { method, path, parameters, deadline } = resource
  checkParameters(parameters)
  const repeatable = checkedRepeatable(method, isText(path) ? path : '', resource.repeatable)
  const { graph: host, version, pacer } = paced(context)
  const called = { ...resource, host, path: `/${version}${isText(path) ? path : '/me'}` }
  return bounded(context, called, async (signal) => {
    const token = await source.get()
    checkUsable(context, token)
    const { accessToken, userId, id, pageId } = token
    const values = context.proof ? { ...parameters, appsecret_proof: await proofOf(context, accessToken) } : parameters
    const isPost = method === 'POST'
    const call: Call = {
      method,
      host,
      path: isText(path) ? called.path : `/${version}${path(token)}`,
      query: isPost ? undefined : values,
      form: isPost ? (values ?? {}) : undefined,
      accessToken,
      repeatable,
      deadline,
      usageKeys: [userId ?? id ?? (await nameOfToken(accessToken)), pageId].filter(isText),
    }
    // The source may have taken longer than the deadline.
    signal.throwIfAborted()
    try {
      return await finish(await pacer.send(context, call, signal), call, token)
    } catch (error) {
      if (error instanceof ApiError && error.reconnect) await source.refused?.(token, error)
      throw error
    }
  })
}

/** Refuses invalid parameters, and a token among them: the client sends it in a header, where logs do not record it. */
export function checkParameters(parameters: unknown = {}): void {
  if (!isRecord(parameters) || 'access_token' in parameters || Object.values(parameters).some(isRecord)) {
    throw invalidOption('parameters', 'an object of plain values without access_token', parameters)
  }
}

/** Checks a path: it must not lead to another host, version or query. */
export function checkedPath(path: unknown): string {
  // The regular expression would overflow the stack on a path of millions of letters.
  if (isText(path) && path.length <= 2048 && matches(path, /^(?=\/)(?:\/(?!\.{1,2}(?:\/|$))[\w.:~-]+)*\/?$/))
    return path
  throw invalidOption('path', 'a path like /17841405793187218/media', path)
}
