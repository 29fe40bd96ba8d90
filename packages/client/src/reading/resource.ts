import type { Context } from '../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { invalidOption } from '../errors/option-error.ts'
import { bounded } from '../http/bounded.ts'
import type { Call, Parameters } from '../http/call.ts'
import { paced } from '../http/pacing.ts'
import { isRecord, isText, matches } from '../json-value.ts'
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
  const { method, path, parameters, repeatable } = resource
  checkParameters(parameters)
  const { graph: host, version, pacing } = paced(context)
  const called = { ...resource, host, path: `/${version}${isText(path) ? path : '/me'}` }
  let token: Token | undefined
  try {
    return await bounded(context, called, async (signal) => {
      token = await source.get()
      checkUsable(context, token)
      const { accessToken, userId, id, pageId } = token
      const proof = context.proof === true ? await proofOf(context, accessToken) : undefined
      const values = proof === undefined ? parameters : { ...parameters, appsecret_proof: proof }
      const call: Call = {
        method,
        host,
        path: isText(path) ? called.path : `/${version}${path(token)}`,
        query: method === 'POST' ? undefined : values,
        form: method === 'POST' ? (values ?? {}) : undefined,
        accessToken,
        repeatable,
        deadline: resource.deadline,
        usageKeys: [userId ?? id ?? accessToken, pageId].filter(isText),
      }
      // A source may have taken longer than there was time.
      signal.throwIfAborted()
      return pacing.send(context, call, signal)
    })
  } catch (error) {
    if (token && error instanceof ApiError && error.reconnect) await source.refused?.(token, error)
    throw error
  }
}

/** Refuses parameters that are none, and a token among them: it goes where no log sees it. */
export function checkParameters(parameters: unknown = {}): void {
  if (!isRecord(parameters) || 'access_token' in parameters) {
    throw invalidOption('parameters', 'an object without access_token')
  }
}

/** A path that stays where it is: nothing in it may lead to another host, version or query. */
export function checkedPath(path: unknown): string {
  if (matches(path, /^(?=\/)(?:\/(?!\.{1,2}(?:\/|$))[\w.:~-]+)*\/?$/)) return path
  throw invalidOption('path', 'like /17841405793187218/media, without a query')
}
