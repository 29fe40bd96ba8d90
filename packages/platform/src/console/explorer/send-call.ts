import type { Context } from '../../call.ts'
import { redactText } from '../../explain/redact.ts'
import type { SentValue } from '../../request-log/logged-request.ts'
import { asCurl } from '../request-parts/as-curl.ts'
import { sendLogged } from '../request-parts/send-logged.ts'
import { addressOf, type BuiltCall } from './build-call.ts'

/** Sends a call as one that came in, its token in the header. @returns Its id in the log. */
export function sendCall(context: Context, call: BuiltCall, token: string | undefined): Promise<string | undefined> {
  const body = call.method === 'POST' ? new URLSearchParams(call.form.map((pair) => [...pair])).toString() : undefined
  const request = new Request(addressOf(call, 'https:/'), {
    method: call.method,
    headers: {
      'user-agent': 'Darkroom explorer',
      ...(token === undefined ? {} : { authorization: `Bearer ${asHeader(token)}` }),
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
          }),
    },
    ...(body === undefined ? {} : { body }),
  })
  return sendLogged(context, request)
}

/** A token that is none is sent too, as far as a header can carry it: the platform refuses it. */
function asHeader(token: string): string {
  return token.replaceAll(/[^\x21-\x7e]/g, '?')
}

/** A call as a command of curl, with a variable in place of its token. @param base What stands before the path. */
export function callAsCurl({ method, path, query, form }: BuiltCall, base: string): string {
  const pairs = (values: BuiltCall['query'], where: 'query' | 'body'): SentValue[] =>
    values.map(([name, value]) => ({ name, in: where, ...(isToken(name, value) ? {} : { value }) }))
  const headers = [{ name: 'authorization', length: 1 }]
  const detail = { headers, parameters: [...pairs(query, 'query'), ...pairs(form, 'body')] }
  return asCurl({ request: { method, path }, detail }, base).command
}

/** Whether a value must not stand in a command that somebody copies. */
function isToken(name: string, value: string): boolean {
  return /token|secret|proof/.test(name) || redactText(value) !== value
}
