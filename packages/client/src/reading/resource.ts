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

/** Values of parameters as they are written in a program. */
export type ParameterValues = Parameters

/** A call for a resource, with a token to come from a source. */
export interface ResourceCall extends CallOptions {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the version; begins with a slash. */
  readonly path: string | ((token: Token) => string)
  readonly parameters?: ParameterValues | undefined
  /** Absent: what the contract says of it. */
  readonly repeatable?: boolean | undefined
}

/** What is made of a reply, still within the call's deadline. */
export type Finish<T> = (reply: unknown, call: Call, token: Token) => T | Promise<T>

/** Calls for a resource with the source's token, and tells the source where that is refused for good. */
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
    // A source may have taken longer than there was time.
    signal.throwIfAborted()
    try {
      return await finish(await pacer.send(context, call, signal), call, token)
    } catch (error) {
      if (error instanceof ApiError && error.reconnect) await source.refused?.(token, error)
      throw error
    }
  })
}

/** Refuses parameters that are none, and a token among them: it goes where no log sees it. */
export function checkParameters(parameters: unknown = {}): void {
  if (!isRecord(parameters) || 'access_token' in parameters || Object.values(parameters).some(isRecord)) {
    throw invalidOption('parameters', 'an object of plain values without access_token', parameters)
  }
}

/** A path that stays where it is: nothing in it may lead to another host, version or query. */
export function checkedPath(path: unknown): string {
  // A form that repeats a group runs out of stack on a path of millions of letters.
  if (isText(path) && path.length <= 2048 && matches(path, /^(?=\/)(?:\/(?!\.{1,2}(?:\/|$))[\w.:~-]+)*\/?$/))
    return path
  throw invalidOption('path', 'a path like /17841405793187218/media', path)
}
