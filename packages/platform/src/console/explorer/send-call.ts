import type { Context } from '../../call.ts'
import { redactText } from '../../explain/redact.ts'
import type { SentValue } from '../../request-log/logged-request.ts'
import { asCurl, tokenScheme } from '../request-parts/as-curl.ts'
import { sendLogged } from '../request-parts/send-logged.ts'
import { addressOf, type BuiltCall } from './build-call.ts'

/** Sends a call as one that came in, its token in the header. @returns Its id in the log. */
export function sendCall(context: Context, call: BuiltCall, token: string | undefined): Promise<string | undefined> {
  const body = bodyOf(call)
  const request = new Request(addressOf(call, 'https:/'), {
    method: call.method,
    headers: {
      'user-agent': 'Darkroom explorer',
      ...(token === undefined ? {} : { authorization: `${tokenScheme(call.host)} ${asHeader(token)}` }),
      ...Object.fromEntries(call.headers.map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, '?')])),
      ...(body === undefined
        ? {}
        : {
            'content-type': call.sendsFile ? 'application/octet-stream' : 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
          }),
    },
    ...(body === undefined ? {} : { body }),
  })
  return sendLogged(context, request)
}

function bodyOf({ method, form, sendsFile, file }: BuiltCall): string | Uint8Array<ArrayBuffer> | undefined {
  if (sendsFile) return file?.bytes
  return method === 'POST' ? new URLSearchParams(form.map((pair) => [...pair])).toString() : undefined
}

/** A token that is none is sent too, as far as a header can carry it: the platform refuses it. */
function asHeader(token: string): string {
  return token.replaceAll(/[^\x21-\x7e]/g, '?')
}

/** A call as a command of curl, with a variable in place of its token. @param base What stands before the path. */
export function callAsCurl({ method, host, path, query, form, headers }: BuiltCall, base: string): string {
  const pairs = (values: BuiltCall['query'], where: 'query' | 'body'): SentValue[] =>
    values.map(([name, value]) => ({ name, in: where, ...(isToken(name, value) ? {} : { value }) }))
  const detail = {
    headers: [{ name: 'authorization', length: 1 }, ...headers.map(([name, value]) => ({ name, value }))],
    parameters: [...pairs(query, 'query'), ...pairs(form, 'body')],
  }
  return asCurl({ request: { method, host, path }, detail }, base).command
}

/** Whether a value must not stand in a command that somebody copies. */
function isToken(name: string, value: string): boolean {
  return /token|secret|proof/.test(name) || redactText(value) !== value
}
