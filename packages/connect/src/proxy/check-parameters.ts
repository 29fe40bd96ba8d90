import { Problem } from '../base/problem.ts'

/** What connect adds itself, and a caller's own of which would act for somebody else. */
const own = ['access_token', 'client_secret', 'appsecret_proof', 'appsecret_time', 'input_token', 'fb_exchange_token']
/** What makes another call or another answer of it than it looks like. */
const disguises = ['method', 'callback', 'batch', 'suppress_http_code', 'redirect_uri', 'fb_api_req_friendly_name']

/**
 * Checks the parameters of a call, in its query or in its body.
 *
 * @param where Where they stand: `query` or `body`.
 * @throws Problem 400
 */
export function checkParameters(entries: Iterable<readonly [string, unknown]>, where: string): void {
  for (const [given, value] of entries) {
    const name = nameOf(given)
    if (own.includes(name))
      throw new Problem(
        400,
        'parameter_withheld',
        `The ${where} has ${name}.`,
        'Leave it out: the proxy adds the token of the connection, and no other can be used here.',
      )
    if (disguises.includes(name))
      throw new Problem(
        400,
        'parameter_withheld',
        `The ${where} has ${name}, which the proxy does not pass on.`,
        name === 'batch' ? 'Send the calls one by one.' : 'Use the method, and read the answer, as they are.',
      )
    if (name === 'fields' && /\baccess_token\b/.test(String(value)))
      throw new Problem(400, 'field_withheld', 'fields has access_token.', 'Leave it out: callers see no tokens.')
  }
}

/** A name as the most lenient reader has it: PHP's ends it at NUL or at the bracket of an index, and makes `_` of blanks and dots. */
function nameOf(given: string): string {
  const [text = ''] = given.trimStart().toLowerCase().split('\0')
  const bracket = text.indexOf('[')
  const isIndex = bracket !== -1 && text.lastIndexOf(']') > bracket
  return (isIndex ? text.slice(0, bracket) : text).replace(/[ .[]/g, '_')
}
